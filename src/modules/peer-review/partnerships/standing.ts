import { andList, capital } from '#src/ui/words.ts'
import { actsMissing, otherSide, type Partnership, sideOf, stateOf } from './partnership.ts'

/** Where a partnership stands for one reader: a short sentence, and one of the six states. */
export type Standing = {
  note: string
  status: 'done' | 'in-progress' | 'not-yet' | 'waiting' | 'cannot-start'
}

/**
 * Says where a partnership stands to somebody of a trust, or of neither. A trust that has accepted reads the same
 * whether the other has yet to answer or has declined.
 */
export function standingOf(partnership: Partnership, organisationId: string | null): Standing {
  const state = stateOf(partnership)
  const mine = sideOf(partnership, organisationId)
  if (state === 'withdrawn') return { note: 'The programme has withdrawn this proposal.', status: 'done' }
  if (state === 'open') return openStanding(partnership)
  if (!mine)
    return {
      note: state === 'signing' ? 'Both trusts have accepted; they are signing.' : 'Proposed to both trusts.',
      status: 'waiting',
    }
  if (state === 'proposed') return proposedStanding(mine.decision)
  const missing = actsMissing(mine)
  if (missing.length > 0)
    return { note: `${capital(andList(missing)).replaceAll(' its ', ' your ')}.`, status: 'in-progress' }
  const other = otherSide(partnership, mine.organisationId)
  return {
    note: `You have signed everything. ${other?.name ?? 'The other trust'} is still signing.`,
    status: 'waiting',
  }
}

function proposedStanding(decision: string | null): Standing {
  if (decision === 'accepted')
    return { note: 'You have accepted. It goes on when both trusts have.', status: 'waiting' }
  if (decision === 'declined')
    return { note: 'You have declined. Only the programme lead knows.', status: 'done' }
  return { note: 'Proposed to you: accept or decline.', status: 'not-yet' }
}

function openStanding({ partners, reviews, exploringHeldOn }: Partnership): Standing {
  if (reviews.length > 0 && reviews.every((review) => review.closedAt))
    return { note: 'Both reviews are closed.', status: 'done' }
  const yet = partners.filter((partner) => !partner.disclosedAt).map((partner) => partner.name)
  if (yet.length > 0)
    return {
      note: `${andList(yet)} ${yet.length === 1 ? 'has' : 'have'} yet to disclose ${yet.length === 1 ? 'its self-review' : 'their self-reviews'}.`,
      status: 'in-progress',
    }
  return {
    note: exploringHeldOn ? 'Both reviews are under way.' : 'Both self-reviews are open to explore.',
    status: 'in-progress',
  }
}

/** The sentence that opens a partnership's page; `trustId` is the reader's own trust, null for anybody else. */
export function ledeOf(partnership: Partnership, trustId: string | null): string {
  if (trustId !== null || stateOf(partnership) === 'withdrawn') return standingOf(partnership, trustId).note
  const names = andList(partnership.partners.map((partner) => partner.name))
  switch (stateOf(partnership)) {
    case 'proposed':
      return `${names} have been asked, each by themselves.`
    case 'signing':
      return `${names} have accepted and are signing.`
    default:
      return standingOf(partnership, null).note
  }
}
