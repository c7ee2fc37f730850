import { data, Form, redirect } from 'react-router'
import { managerRoles, rolesOf, roleWord } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  errorFor,
  Page,
  Select,
  TextArea,
  TextInput,
} from '#src/ui/index.ts'
import { capital, inSentence } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { inviteForm } from '../forms.ts'
import { askedInAddress } from '../inviting/asked-words.ts'
import { inviteTyped } from '../inviting/invite-typed.ts'
import { usualRole } from '../inviting/people-to-invite.ts'
import { baseOf, trailTo } from '../parts/trail.ts'
import { mayLead } from '../policy.ts'
import { getPerspective } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import type { Route } from './+types/invite-people.ts'

export const meta = () => [{ title: 'Whom do you invite? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    const { selfReviewId, perspectiveId } = args.params
    demand(mayLead(actor, selfReviewId))
    const selfReview = await getSelfReview(db, selfReviewId)
    const { name, mode } = await getPerspective(db, selfReviewId, perspectiveId)
    const { ofSchool } = selfReview
    return {
      ...{ selfReviewId, selfReview: selfReview.name, perspective: name, mode },
      usualRole: usualRole(name, ofSchool),
      roles: rolesOf(ofSchool ? 'school' : 'trust')
        .filter(isNewcomers)
        .map((role) => ({ value: role, label: capital(roleWord(role)) })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor, form }) => {
    const { selfReviewId, perspectiveId } = args.params
    demand(mayLead(actor, selfReviewId))
    const input = form(inviteForm)
    if (!input.ok) return input.errors
    const { role, ...typed } = input.value
    const asked = await inviteTyped(db, actor, { selfReviewId, perspectiveId, role }, typed)
    if ('errors' in asked) return data({ errors: asked.errors, typed: input.value }, { status: 422 })
    return redirect(`${baseOf(selfReviewId)}/who?${askedInAddress(asked)}`)
  })
}

export default function InvitePeople({ loaderData, actionData }: Route.ComponentProps) {
  const { selfReviewId, perspective, mode } = loaderData
  const { errors, typed } = actionData ?? {}
  const kept = (name: string, before = '') => ({
    name,
    defaultValue: String((typed as Record<string, unknown> | undefined)?.[name] ?? before),
    error: errorFor(errors, name),
  })
  return (
    <Page
      width="form"
      crumbs={trailTo({ id: selfReviewId, name: loaderData.selfReview }, perspective, {
        label: 'Who answers',
        path: 'who',
      })}
      heading={`Whom do you invite to answer for ${inSentence(perspective)}?`}
      lede={
        mode === 'in_the_room'
          ? 'The group gives one answer together: invite the one person who writes it down.'
          : 'Whoever belongs to your organisation here is asked at once; anybody else gets an invitation.'
      }
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <TextInput {...kept('name')} label="Name" autoComplete="off" />
        <TextInput {...kept('email')} label="E-mail address" type="email" autoComplete="off" />
        {mode !== 'in_the_room' && (
          <TextArea
            {...kept('several')}
            label="Or several people at once"
            hint="Such as Ada Lowe <ada.lowe@example.org>. A list copied from a message or a spreadsheet works."
            rows={6}
          />
        )}
        {errorFor(errors, 'doubts') && (
          <Checkbox
            name="doubts"
            value="right"
            label="The doubtful addresses are right as they stand"
            error={errorFor(errors, 'doubts')}
          />
        )}
        <Select
          {...kept('role', loaderData.usualRole)}
          label="Their role in your organisation"
          hint="For those who are new here; it changes nothing for others. If none fits, choose Member of staff: it gives nothing beyond answering."
          empty="Choose a role"
          options={loaderData.roles}
        />
        <ButtonRow>
          <Button>Invite</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** One more who leads the organisation would manage its people: they are asked in on the page of people. */
function isNewcomers(role: string): boolean {
  return !(managerRoles as readonly string[]).includes(role)
}
