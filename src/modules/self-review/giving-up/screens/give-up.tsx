import { Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  ErrorSummary,
  errorFor,
  LinkButton,
  Page,
  Section,
  TextArea,
  VisibleTo,
} from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayGiveUp, mayLead } from '../../policy.ts'
import { listPerspectivesAsked } from '../../queries/perspectives.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { giveUpForm } from '../forms.ts'
import { giveUp } from '../give-up.ts'
import { whatGivingUpMeans } from '../given-up.ts'
import type { Route } from './+types/give-up.ts'

export const meta = () => [{ title: 'Give this self-review up? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.give-up', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    const may = mayGiveUp(selfReview)
    const { name, framework, state, cycle } = selfReview
    const asked = (await listPerspectivesAsked(db, id)).reduce((sum, { invited }) => sum + invited, 0)
    return {
      ...{ id, name, cycle, framework, because: may.ok ? null : may.because },
      means: whatGivingUpMeans({ state, cycle, asked }),
      visibleTo: await visibleTo(db, 'lead-self-review', id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.give-up', async ({ db, actor, form }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    const input = form(giveUpForm)
    if (!input.ok) return input.errors
    demand(mayGiveUp(selfReview))
    await giveUp(db, selfReview, input.value.because)
    return redirect(`${baseOf(id)}/given-up`)
  })
}

export default function GiveUp({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, cycle, framework, because, means } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, 'Give up')}
      kicker={framework}
      heading="Give this self-review up?"
      lede={because ?? `Self-review ${cycle} ends here, for everybody in it.`}
      notice={<ErrorSummary errors={errors} />}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {because ? (
        <p>
          <LinkButton kind="quiet" to={baseOf(id)}>
            Back to the self-review
          </LinkButton>
        </p>
      ) : (
        <>
          <Section heading="What happens">
            <ul>
              {means.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Section>
          <Form method="post" noValidate>
            <TextArea
              name="because"
              label="Why?"
              hint="Everybody who was asked reads it, with your name. One sentence is enough."
              rows={3}
              limit={500}
              defaultValue={String(typed?.because ?? '')}
              error={errorFor(errors, 'because')}
            />
            <ButtonRow>
              <Button>Give it up for good</Button>
              <LinkButton kind="quiet" to={baseOf(id)}>
                Keep it
              </LinkButton>
            </ButtonRow>
          </Form>
        </>
      )}
    </Page>
  )
}
