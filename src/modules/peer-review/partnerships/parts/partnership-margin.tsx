import { href, Link } from 'react-router'
import { longDay, longRange } from '#src/ui/dates.ts'
import { MarginSection } from '#src/ui/index.ts'
import { SafeguardingSection } from '../../parts/safeguarding.tsx'
import type { Partnership } from '../partnership.ts'

type PartnershipMarginProps = {
  partnership: Pick<
    Partnership,
    | 'id'
    | 'associate'
    | 'programme'
    | 'cohort'
    | 'answersBy'
    | 'exploringOn'
    | 'exploringHeldOn'
    | 'partners'
    | 'reviews'
  >
  /** The trusts that let the reader see their plan. */
  openPlans: { id: string; name: string }[]
  mayDate: boolean
  mayWithdraw: boolean
}

/** Beside a partnership: its dates, its associate, and both safeguarding leads once they are named. */
export function PartnershipMargin({ partnership, openPlans, mayDate, mayWithdraw }: PartnershipMarginProps) {
  const { id, associate, programme, cohort, partners } = partnership
  return (
    <>
      <MarginSection heading="Dates">
        <ul>
          {datesOf(partnership).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {mayDate && (
          <Link to={href('/review/partnerships/:partnershipId/dates', { partnershipId: id })}>
            Change the dates
          </Link>
        )}
      </MarginSection>
      <MarginSection heading="Who keeps it on track">
        <p>
          {associate ? `${associate}, associate` : 'No associate yet'}. {programme}, {cohort}.
        </p>
      </MarginSection>
      {partners.map(
        (partner) =>
          partner.safeguarding && (
            <SafeguardingSection
              key={partner.organisationId}
              trust={partner.name}
              lead={partner.safeguarding}
            />
          ),
      )}
      {openPlans.length > 0 && (
        <MarginSection heading="What they will do">
          <ul>
            {openPlans.map((trust) => (
              <li key={trust.id}>
                <Link
                  to={href('/review/partnerships/:partnershipId/plans/:trustId', {
                    partnershipId: id,
                    trustId: trust.id,
                  })}
                >
                  The plan of {trust.name}
                </Link>
              </li>
            ))}
          </ul>
        </MarginSection>
      )}
      {mayWithdraw && (
        <MarginSection heading="If it cannot go ahead">
          <Link to={href('/review/partnerships/:partnershipId/withdraw', { partnershipId: id })}>
            Withdraw the proposal
          </Link>
        </MarginSection>
      )}
    </>
  )
}

function datesOf({
  answersBy,
  exploringOn,
  exploringHeldOn,
  partners,
  reviews,
}: PartnershipMarginProps['partnership']) {
  const nameOf = (id: string) => partners.find((one) => one.organisationId === id)?.name ?? ''
  const meeting = exploringHeldOn
    ? `Exploring meeting held on ${longDay(exploringHeldOn)}`
    : `Exploring meeting: ${exploringOn ? longDay(exploringOn) : 'no day yet'}`
  return [
    `Self-reviews answered: ${answersBy ? `by ${longDay(answersBy)}` : 'no day yet'}`,
    meeting,
    ...reviews.map(({ hostId, visitFrom, visitTo }) => {
      const visit = visitFrom ? longRange(visitFrom, visitTo ?? visitFrom) : 'no day yet'
      return `Visit to ${nameOf(hostId)}: ${visit}`
    }),
  ]
}
