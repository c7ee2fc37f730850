import { progressOf, seersOf } from '#src/modules/disclosure/index.ts'
import { visibleTo, visibleToSeers } from '#src/modules/people/index.ts'
import { asFrozenCopy } from '#src/modules/self-review/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Explorer, listExplorers } from '../partnerships/explorers.ts'
import { headOf } from '../partnerships/mine.ts'
import { otherSide, type Partner, type Partnership } from '../partnerships/partnership.ts'
import { possibleReaders } from './disclosing.ts'
import { mayWithdrawSelfReview } from './policy.ts'
import { mayDiscloseNow } from './ready.ts'
import { findOwnDisclosure } from './standing.ts'

type Side = { partnership: Partnership; mine: Partner }

/** A trust's page of its own disclosure: a preview, or what stands. */
export type OwnPage = Awaited<ReturnType<typeof ownDisclosurePage>>

/** What a trust's page of its own disclosure shows: the preview and who could read it, or the copy and who has. */
export async function ownDisclosurePage(db: Db, actor: Actor, { partnership, mine }: Side) {
  const other = otherSide(partnership, mine.organisationId)?.name ?? 'your partner'
  const head = { partnership: headOf(partnership), trust: mine.name, other }
  const own = await findOwnDisclosure(db, actor, partnership.id, mine.organisationId)
  const possible = possibleReaders({ partnership, mine }, await listExplorers(db, partnership.id)).map(
    inWords,
  )
  if (own && !own.withdrawnAt) return { ...head, ...(await afterwards(db, partnership, own, possible)) }
  const verdict = await mayDiscloseNow(db, partnership, mine)
  return {
    ...head,
    stands: 'preview' as const,
    because: verdict.ok ? null : verdict.because,
    wasWithdrawn: own !== null,
    copy: verdict.ok && mine.selfReviewId ? await asFrozenCopy(db, mine.selfReviewId) : null,
    readers: possible,
    visibleTo: await visibleTo(
      db,
      'see-own-disclosures',
      mine.organisationId,
      'Nothing has crossed to anybody else.',
    ),
  }
}

type Own = NonNullable<Awaited<ReturnType<typeof findOwnDisclosure>>>

async function afterwards(db: Db, partnership: Partnership, own: Own, possible: readonly PossibleReader[]) {
  const progress = await progressOf(db, partnership.id, 'self-review')
  const areBothOpen = progress.some((one) => one.isOpen)
  const hasEnded = own.until !== null && own.until <= new Date()
  const verdict = mayWithdrawSelfReview({ isStanding: true, exploringHeldOn: partnership.exploringHeldOn })
  return {
    stands: 'disclosed' as const,
    areBothOpen,
    own,
    // What has ended opens to nobody more.
    couldRead: hasEnded
      ? []
      : possible.filter((one) => !own.readers.some((reader) => reader.name === one.name)),
    mayWithdraw: verdict.ok,
    visibleTo: await visibleToSeers(
      db,
      await seersOf(db, own.id),
      areBothOpen ? '' : 'Of them, your own people alone for now: your partner has not disclosed.',
    ),
  }
}

/** Somebody who may be named as a reader: their seat, their name, and what they are. */
type PossibleReader = { seatId: string; name: string; words: string }

function inWords({ seatId, name, role, organisation, isAssociate }: Explorer): PossibleReader {
  return { seatId, name, words: isAssociate ? `associate, ${organisation}` : `${role}, ${organisation}` }
}

/** Of these seats, those that a trust may disclose to. */
export async function possibleSeats(db: Db, side: Side, seatIds: readonly string[]): Promise<string[]> {
  const possible = possibleReaders(side, await listExplorers(db, side.partnership.id))
  return possible.map((one) => one.seatId).filter((seat) => seatIds.includes(seat))
}
