import { href, Link } from 'react-router'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { SideBySide, SummaryList } from '#src/ui/index.ts'
import type { Partner, Signature } from '../partnership.ts'

/** Where each trust stands: what it has decided, signed and named; never what it has written. */
export function Sides({ partnershipId, partners }: { partnershipId: string; partners: Partner[] }) {
  return (
    <SideBySide
      sides={partners.map((partner) => ({
        heading: partner.name,
        content: <SummaryList rows={rowsOf(partnershipId, partner)} />,
      }))}
    />
  )
}

function rowsOf(partnershipId: string, partner: Partner) {
  const { safeguarding, dataContact } = partner
  return [
    { key: 'Proposal', value: answerOf(partner) },
    {
      key: 'Principles',
      value: signed(
        partner.principles,
        href('/review/partnerships/:partnershipId/principles', { partnershipId }),
      ),
    },
    {
      key: 'Agreement',
      value: signed(
        partner.agreement,
        href('/review/partnerships/:partnershipId/agreement', { partnershipId }),
      ),
    },
    {
      key: 'Safeguarding lead',
      value: safeguarding ? `${safeguarding.name}, ${safeguarding.telephone}` : 'Not yet',
    },
    { key: 'Data protection', value: dataContact ? `${dataContact.name}, ${dataContact.email}` : 'Not yet' },
    {
      key: 'Self-review',
      value: partner.disclosedAt
        ? `Disclosed on ${longDay(londonDay(partner.disclosedAt))}`
        : 'Not disclosed yet',
    },
  ]
}

function answerOf({ decision, decidedAt, reason }: Partner): string {
  if (decision === null) return 'Not known to you'
  if (decision === 'waiting' || !decidedAt) return 'Yet to answer'
  const day = longDay(londonDay(decidedAt))
  if (decision === 'accepted') return `Accepted on ${day}`
  return `Declined on ${day}${reason ? `: ${reason}` : ''}`
}

function signed(signature: Signature | null, to: string) {
  if (!signature) return 'Not yet'
  return (
    <Link to={to}>
      Signed by {signature.by}, {longDay(londonDay(signature.at))}
    </Link>
  )
}
