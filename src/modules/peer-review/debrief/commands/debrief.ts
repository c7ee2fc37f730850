import { endDisclosure, findDisclosure } from '#src/modules/disclosure/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import type { Day } from '#src/ui/dates.ts'
import type { KnownReview } from '../../review-facts.ts'
import { type Debrief, getDebrief } from '../queries.ts'

/** Everybody of a review who takes part in its debrief. */
const parties = (reviewId: string) => at(reviewId, 'host_leader', 'lead_reviewer', 'visitor', 'associate')

/**
 * Saves the debrief page, read at this version (0 when there was nothing yet). It saves itself while the associate
 * writes, so only its first words are an event.
 * @returns the version that stands with these words, or null when somebody has saved others since.
 */
export async function saveDebrief(db: Db, review: KnownReview, page: Debrief): Promise<number | null> {
  const columns = {
    agenda: page.agenda,
    heard: page.heard,
    next_steps: page.nextSteps,
    version: page.version + 1,
  }
  const saved = await db
    .insertInto('peer_review.debriefs')
    .values({ review_id: review.id, ...columns })
    .onConflict((on) =>
      on.column('review_id').doUpdateSet(columns).where('peer_review.debriefs.version', '=', page.version),
    )
    .executeTakeFirst()
  if (!saved.numInsertedOrUpdatedRows) {
    const standing = await getDebrief(db, review.id)
    return texts.every((text) => standing[text] === page[text]) ? standing.version : null
  }
  if (page.version === 0) await say(db, review, 'peer-review.begin-debrief', {})
  await tell(db, review.id)
  return columns.version
}

const texts = ['agenda', 'heard', 'nextSteps'] as const

/** Says on which day the debrief was held, which opens acting. Once; again it changes nothing. */
export async function holdDebrief(db: Db, review: KnownReview, heldOn: Day): Promise<void> {
  const held = await db
    .updateTable('peer_review.reviews')
    .set({ debrief_held_on: heldOn })
    .where('id', '=', review.id)
    .where('debrief_held_on', 'is', null)
    .executeTakeFirst()
  if (!held.numUpdatedRows) return
  await say(db, review, 'peer-review.hold-debrief', { heldOn })
  await tell(db, review.id)
}

/**
 * Closes the review, and with it the host's disclosed self-review to its partner: what it was for is over. Once; again
 * it changes nothing.
 */
export async function closeReview(db: Db, review: KnownReview): Promise<void> {
  const closed = await db
    .updateTable('peer_review.reviews')
    .set({ closed_at: now })
    .where('id', '=', review.id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!closed.numUpdatedRows) return
  const selfReview = await findDisclosure(db, {
    place: review.partnershipId,
    kind: 'self-review',
    organisationId: review.hostId,
  })
  if (selfReview) await endDisclosure(db, selfReview.id)
  await say(db, review, 'peer-review.close-review', {})
  await tell(db, review.id)
}

async function say(db: Db, review: KnownReview, did: string, said: Record<string, string>): Promise<void> {
  await record(db, {
    did,
    chain: review.hostId,
    about: { kind: 'review', id: review.id },
    audience: [...parties(review.id), ...at(review.id, 'host_coordinator', 'team_namer')],
    said: { ...said, host: review.facts.host, visitor: review.facts.visitor },
  })
}
