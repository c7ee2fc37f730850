import { data, Form, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, DateInput, ErrorSummary, errorFor, Page } from '#src/ui/index.ts'
import { openAnswering, setAnswersBy } from '../commands/answering.ts'
import { enter } from '../enter.ts'
import { answeringForm } from '../forms.ts'
import { faultInDeadline, mayOpenAnswering } from '../gates.ts'
import { CheckBeforeOpening } from '../parts/check-before-opening.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { mayLead, mayMoveDeadline } from '../policy.ts'
import { listPerspectivesAsked } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { Mends } from '../small-groups/parts/mends.tsx'
import type { Route } from './+types/open-answering.ts'

export const meta = () => [{ title: 'Open answering – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.open-answering', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const { name, state, answersBy, outside } = await getSelfReview(db, id)
    const perspectives = await listPerspectivesAsked(db, id)
    const may = state === 'setting up' ? mayOpenAnswering(state, perspectives) : mayMoveDeadline(state)
    return {
      ...{ id, name, state, answersBy, perspectives, outside },
      closedBecause: may.ok ? null : may.because,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.open-answering', async ({ db, actor, form, typed }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const input = form(answeringForm)
    if (!input.ok) return input.errors
    const past = faultInDeadline(input.value.answersBy, londonDay(new Date()))
    if (past) return data({ errors: [past], typed }, { status: 422 })
    const selfReview = await getSelfReview(db, id)
    const here = baseOf(id)
    if (selfReview.state === 'setting up') {
      demand(mayOpenAnswering(selfReview.state, await listPerspectivesAsked(db, id)))
      await openAnswering(db, selfReview, input.value.answersBy)
      return redirect(`${here}?done=opened`)
    }
    demand(mayMoveDeadline(selfReview.state))
    await setAnswersBy(db, selfReview, input.value.answersBy)
    return redirect(`${here}?done=deadline`)
  })
}

export default function OpenAnswering({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, state, answersBy, perspectives, closedBecause } = loaderData
  const { errors, typed } = actionData ?? {}
  const base = baseOf(id)
  const opens = state === 'setting up'
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, 'Answering')}
      heading={opens ? 'Open answering?' : 'By which day are answers asked for?'}
      lede={
        opens
          ? 'Everybody who is asked gets a message with a link and the day; whoever has not joined yet gets their invitation again, with a new link. From then on, the groups, how each speaks and who will see what stay as they are below; more people may still be invited to them.'
          : answersBy && `Until now: ${longDay(answersBy)}.`
      }
      notice={<ErrorSummary errors={errors} />}
    >
      {opens && <CheckBeforeOpening perspectives={perspectives} base={base} outside={loaderData.outside} />}
      {opens && <Mends groups={perspectives} base={base} />}
      <Form method="post" noValidate>
        <DateInput
          name="answersBy"
          label="Answers are asked for by"
          hint="Nothing closes on that day: answering closes when a leader reveals."
          defaultValue={String(typed?.answersBy ?? answersBy ?? '')}
          error={errorFor(errors, 'answersBy')}
        />
        <ButtonRow>
          <Button disabledBecause={closedBecause}>{opens ? 'Open answering' : 'Save the day'}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
