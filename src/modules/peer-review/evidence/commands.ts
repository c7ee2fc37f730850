import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { ownedBy } from '#src/ui/words.ts'
import type { KnownReview } from '../review-facts.ts'
import type { Note } from './note.ts'

/** A note to be kept: what is written, at which activity, from which seat. */
export type NoteToKeep = Pick<Note, 'id' | 'how' | 'whoseView' | 'text' | 'mayQuote'> & {
  activityId: string
  lineId: string | null
  authorSeat: string
}

/** What the team knows of each other's notes: that one was taken, never its words. Nobody else is told. */
const team = (reviewId: string) => at(reviewId, 'lead_reviewer', 'visitor')

/**
 * Keeps a note; sent twice it is there once, also under another id, as a browser sends it that goes back and is asked
 * again. @returns when it was noted, by the clock of the server (SYNC-05).
 */
export async function takeNote(db: Db, review: KnownReview, note: NoteToKeep): Promise<Date> {
  const before = await findSameNote(db, note)
  if (before) return before.noted_at
  const added = await db
    .insertInto('peer_review.notes')
    .values({
      id: note.id,
      review_id: review.id,
      visitor_id: review.visitorId,
      author_seat: note.authorSeat,
      ...columnsOf(note),
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) await say(db, review, 'peer-review.take-note', note.id)
  const { noted_at } = await db
    .selectFrom('peer_review.notes')
    .select('noted_at')
    .where('id', '=', note.id)
    .executeTakeFirstOrThrow()
  return noted_at
}

/** The note in which the same writer noted the same words of the same people at the same activity. */
function findSameNote(db: Db, note: NoteToKeep) {
  const { activity_id, whose_view, text } = columnsOf(note)
  return db
    .selectFrom('peer_review.notes')
    .select('noted_at')
    .where('author_seat', '=', note.authorSeat)
    .where('activity_id', '=', activity_id)
    .where('whose_view', '=', whose_view)
    .where('text', '=', text)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** Changes a note that was read at this version. @returns false when it has changed since, on another tablet say. */
export async function changeNote(
  db: Db,
  review: KnownReview,
  note: NoteToKeep,
  version: number,
): Promise<boolean> {
  const changed = await db
    .updateTable('peer_review.notes')
    .set({ ...columnsOf(note), version: version + 1 })
    .where('id', '=', note.id)
    .where('review_id', '=', review.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!changed.numUpdatedRows) return false
  await say(db, review, 'peer-review.change-note', note.id)
  return true
}

function columnsOf(note: NoteToKeep) {
  return {
    activity_id: note.activityId,
    line_id: note.lineId,
    how: note.how,
    whose_view: note.whoseView,
    text: note.text,
    may_quote: note.mayQuote,
  }
}

/** Takes a note back, or brings it back; row security lets its author alone. @returns false where it is not theirs. */
export async function removeNote(
  db: Db,
  review: KnownReview,
  noteId: string,
  how: 'remove' | 'restore',
): Promise<boolean> {
  const removed = await db
    .updateTable('peer_review.notes')
    .set(({ eb }) => ({ removed_at: how === 'remove' ? now : null, version: eb('version', '+', 1) }))
    .where('id', '=', noteId)
    .where('review_id', '=', review.id)
    .executeTakeFirst()
  if (!removed.numUpdatedRows) return false
  await say(db, review, `peer-review.${how}-note`, noteId)
  return true
}

async function say(db: Db, review: KnownReview, did: string, noteId: string): Promise<void> {
  await record(db, {
    did,
    chain: review.visitorId,
    about: { kind: 'note', id: noteId },
    audience: team(review.id),
    said: { review: `${ownedBy(review.facts.visitor)} review of ${review.facts.host}` },
  })
  await tell(db, review.id)
}

/** Says that gathering is complete, which opens sharing. Once; again it changes nothing. */
export async function completeGathering(db: Db, review: KnownReview): Promise<void> {
  const completed = await db
    .updateTable('peer_review.reviews')
    .set({ gathered_at: sql<Date>`now()` })
    .where('id', '=', review.id)
    .where('gathered_at', 'is', null)
    .executeTakeFirst()
  if (!completed.numUpdatedRows) return
  await record(db, {
    did: 'peer-review.complete-gathering',
    chain: review.visitorId,
    about: { kind: 'review', id: review.id },
    audience: at(review.id, 'lead_reviewer', 'visitor', 'associate', 'host_leader', 'host_coordinator'),
    said: { host: review.facts.host, visitor: review.facts.visitor },
  })
  await tell(db, review.id)
}
