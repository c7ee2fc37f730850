import { data, Form, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, Checkbox, ErrorSummary, errorFor, Page, TextInput } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { askedInAddress } from '../asked-words.ts'
import { mendForm } from '../forms.ts'
import { correctWaiting, getWaiting, withdrawWaiting } from '../mend-invitation.ts'
import type { Route } from './+types/mend-invitation.ts'

export const meta = () => [{ title: 'An invitation – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    const { selfReviewId, invitationId } = args.params
    demand(mayLead(actor, selfReviewId))
    const selfReview = await getSelfReview(db, selfReviewId)
    const { name, email, expiresAt } = await getWaiting(db, selfReviewId, invitationId)
    return {
      ...{ name, email, selfReview: { id: selfReviewId, name: selfReview.name } },
      until: longDay(londonDay(expiresAt)),
      hasRunOut: expiresAt < new Date(),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor, form }) => {
    const { selfReviewId, invitationId: id } = args.params
    demand(mayLead(actor, selfReviewId))
    const input = form(mendForm)
    if (!input.ok) return input.errors
    const { intent, ...corrected } = input.value
    const who = `${baseOf(selfReviewId)}/who`
    if (intent === 'withdraw') {
      await withdrawWaiting(db, selfReviewId, id)
      return redirect(`${who}?done=withdrawn`)
    }
    const asked = await correctWaiting(db, actor, { selfReviewId, id }, corrected)
    if ('errors' in asked) return data({ errors: asked.errors, typed: input.value }, { status: 422 })
    return redirect(`${who}?${askedInAddress(asked)}`)
  })
}

export default function MendInvitation({ loaderData, actionData }: Route.ComponentProps) {
  const { name, email, selfReview, until, hasRunOut } = loaderData
  const { errors, typed } = actionData ?? {}
  const kept = (field: 'name' | 'email', before: string) => ({
    name: field,
    defaultValue: String((typed as Record<string, unknown> | undefined)?.[field] ?? before),
    error: errorFor(errors, field),
  })
  return (
    <Page
      width="form"
      crumbs={trailTo(selfReview, name, { label: 'Who answers', path: 'who' })}
      heading={`The invitation of ${name}`}
      lede={`${hasRunOut ? 'Its link has run out' : `Its link works until ${until}`}. Sent again, it has a new link, and the one before stops working.`}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <TextInput {...kept('name', name)} label="Name" autoComplete="off" />
        <TextInput {...kept('email', email)} label="E-mail address" type="email" autoComplete="off" />
        {errorFor(errors, 'doubts') && (
          <Checkbox
            name="doubts"
            value="right"
            label="The doubtful address is right as it stands"
            error={errorFor(errors, 'doubts')}
          />
        )}
        <ButtonRow>
          <Button name="intent" value="again">
            Send it again
          </Button>
          <Button kind="danger" name="intent" value="withdraw">
            Withdraw it
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
