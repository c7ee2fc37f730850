import { Form, href, redirect } from 'react-router'
import { demand } from '#src/platform/refusal.ts'
import { londonDay, longDay, longRange } from '#src/ui/dates.ts'
import { Button, ButtonRow, DateInput, ErrorSummary, errorFor, Section, SummaryList } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { withFaults } from '../../faults.ts'
import { reviewTitle } from '../../review-frame.ts'
import { faultsInPartnershipDays, setPartnershipDates } from '../dates.ts'
import { partnershipDatesForm } from '../forms.ts'
import { headOf } from '../mine.ts'
import { PartnershipPage } from '../parts/partnership-page.tsx'
import { maySetDates } from '../policy.ts'
import { getPartnership } from '../queries.ts'
import type { Route } from './+types/set-dates.ts'

export const meta = () => [{ title: 'Set the dates – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.set-dates', async ({ db, actor }) => {
    const partnership = await getPartnership(db, args.params.partnershipId)
    const verdict = maySetDates(partnership, actor)
    const nameOf = (id: string) => partnership.partners.find((one) => one.organisationId === id)?.name ?? ''
    return {
      partnership: headOf(partnership),
      because: verdict.ok ? null : verdict.because,
      isOpen: partnership.openedAt !== null,
      saved: {
        answersBy: partnership.answersBy ?? '',
        exploringOn: partnership.exploringOn ?? '',
        exploringHeldOn: partnership.exploringHeldOn ?? '',
      } as Record<string, string>,
      reviews: partnership.reviews.map((review) => ({
        ...review,
        title: reviewTitle({ host: nameOf(review.hostId), visitor: nameOf(review.visitorId) }),
      })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.set-dates', async ({ db, actor, form }) => {
    const input = form(partnershipDatesForm)
    if (!input.ok) return input.errors
    const partnership = await getPartnership(db, args.params.partnershipId)
    demand(maySetDates(partnership, actor))
    const errors = faultsInPartnershipDays(input.value, partnership, londonDay(new Date()))
    if (errors.length > 0) return withFaults(errors, input.value)
    await setPartnershipDates(db, partnership, input.value)
    return redirect(`${href('/review/partnerships/:partnershipId', { partnershipId: partnership.id })}?dated`)
  })
}

export default function SetDates({ loaderData, actionData }: Route.ComponentProps) {
  const { partnership, saved, because, isOpen, reviews } = loaderData
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
      here="Dates"
      heading="When does what happen?"
      lede="Both trusts, the associate and the programme lead see these dates."
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <DateInput {...kept('answersBy')} label="People answer the self-reviews by" />
        <DateInput {...kept('exploringOn')} label="Exploring meeting" />
        {isOpen && (
          <DateInput
            {...kept('exploringHeldOn')}
            label="The exploring meeting was held on"
            hint="Once it has been held: both reviews then go on to focusing."
          />
        )}
        <ButtonRow>
          <Button disabledBecause={because}>Save the dates</Button>
        </ButtonRow>
      </Form>
      {reviews.map((review) => (
        <Section key={review.id} heading={review.title}>
          <SummaryList rows={rowsOf(review, partnership.id)} />
        </Section>
      ))}
    </PartnershipPage>
  )
}

type ReviewDays = Route.ComponentProps['loaderData']['reviews'][number]

function rowsOf({ id, focusBy, visitFrom, visitTo, debriefOn }: ReviewDays, partnershipId: string) {
  const changeHref = href('/review/partnerships/:partnershipId/dates/:reviewId', {
    partnershipId,
    reviewId: id,
  })
  const visit = visitFrom && longRange(visitFrom, visitTo ?? visitFrom)
  return [
    { key: 'Focus stated by', value: focusBy ? longDay(focusBy) : undefined, changeHref },
    { key: 'Visit', value: visit ?? undefined, changeHref },
    { key: 'Debrief', value: debriefOn ? longDay(debriefOn) : undefined, changeHref },
  ]
}
