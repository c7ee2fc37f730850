import { Form, href, redirect } from 'react-router'
import { demand, notFound } from '#src/platform/refusal.ts'
import { Button, ButtonRow, DateInput, ErrorSummary, errorFor } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { withFaults } from '../../faults.ts'
import { reviewTitle } from '../../review-frame.ts'
import { faultsInReviewDays, setReviewDates } from '../dates.ts'
import { reviewDatesForm } from '../forms.ts'
import { headOf } from '../mine.ts'
import type { Partnership } from '../partnership.ts'
import { PartnershipPage } from '../parts/partnership-page.tsx'
import { maySetDates } from '../policy.ts'
import { getPartnership } from '../queries.ts'
import type { Route } from './+types/set-review-dates.ts'

export const meta = () => [{ title: 'Set the dates of a review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.set-dates', async ({ db, actor }) => {
    const partnership = await getPartnership(db, args.params.partnershipId)
    const review = reviewOf(partnership, args.params.reviewId)
    const verdict = maySetDates(partnership, actor)
    const nameOf = (id: string) => partnership.partners.find((one) => one.organisationId === id)?.name ?? ''
    const { focusBy, visitFrom, visitTo, debriefOn } = review
    return {
      partnership: headOf(partnership),
      because: verdict.ok ? null : verdict.because,
      host: nameOf(review.hostId),
      title: reviewTitle({ host: nameOf(review.hostId), visitor: nameOf(review.visitorId) }),
      saved: { focusBy, visitFrom, visitTo, debriefOn } as Record<string, string | null>,
    }
  })
}

function reviewOf(partnership: Partnership, reviewId: string) {
  const review = partnership.reviews.find((one) => one.id === reviewId)
  return review ?? notFound('There is no such review in this partnership.')
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.set-dates', async ({ db, actor, form }) => {
    const input = form(reviewDatesForm)
    if (!input.ok) return input.errors
    const partnership = await getPartnership(db, args.params.partnershipId)
    demand(maySetDates(partnership, actor))
    const errors = faultsInReviewDays(input.value)
    if (errors.length > 0) return withFaults(errors, input.value)
    await setReviewDates(db, partnership, reviewOf(partnership, args.params.reviewId), input.value)
    return redirect(href('/review/partnerships/:partnershipId/dates', { partnershipId: partnership.id }))
  })
}

export default function SetReviewDates({ loaderData, actionData }: Route.ComponentProps) {
  const { partnership, host, title, saved, because } = loaderData
  const { errors, typed } = actionData ?? {}
  const kept = (name: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? saved[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here="Dates of a review"
      heading={title}
      lede={`When does ${host} state its focus, when is the visit, and when is the debrief?`}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <DateInput {...kept('focusBy')} label={`${host} states its focus by`} />
        <DateInput {...kept('visitFrom')} label="First day of the visit" />
        <DateInput {...kept('visitTo')} label="Last day of the visit" />
        <DateInput
          {...kept('debriefOn')}
          label="Debrief"
          hint="Two to four weeks after the visit is usual."
        />
        <ButtonRow>
          <Button disabledBecause={because}>Save the dates</Button>
        </ButtonRow>
      </Form>
    </PartnershipPage>
  )
}
