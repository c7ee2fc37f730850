import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { ownedBy } from '#src/ui/words.ts'
import type { KnownReview } from '../../review-facts.ts'
import { type LineOfEnquiry, moved } from '../focus.ts'

type FocusText = { priority: string; positionStatement: string; elementId: string | null }

/**
 * Saves the draft of the focus, read at this version (0 when there was none yet).
 * @returns false when somebody else has saved it since.
 */
export async function saveFocus(
  db: Db,
  review: KnownReview,
  text: FocusText,
  version: number,
): Promise<boolean> {
  const columns = {
    priority: text.priority,
    position_statement: text.positionStatement,
    element_id: text.elementId,
    version: version + 1,
  }
  const saved = await db
    .insertInto('peer_review.focuses')
    .values({ review_id: review.id, host_id: review.hostId, ...columns })
    .onConflict((on) =>
      on.column('review_id').doUpdateSet(columns).where('peer_review.focuses.version', '=', version),
    )
    .executeTakeFirst()
  if (!saved.numInsertedOrUpdatedRows) return false
  await sayDrafted(db, review, 'peer-review.draft-focus')
  return true
}

/** Adds a line of enquiry at the end; sent twice it is there once. */
export async function addLine(db: Db, review: KnownReview, line: LineOfEnquiry): Promise<void> {
  const added = await db
    .insertInto('peer_review.lines_of_enquiry')
    .values({
      id: line.id,
      review_id: review.id,
      host_id: review.hostId,
      question: line.question,
      short_name: line.shortName,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from peer_review.lines_of_enquiry
        where review_id = ${review.id})`,
    })
    .onConflict((on) => on.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) await sayDrafted(db, review, 'peer-review.add-line')
}

/** Changes the words of a line of enquiry. */
export async function changeLine(db: Db, review: KnownReview, line: LineOfEnquiry): Promise<void> {
  await db
    .updateTable('peer_review.lines_of_enquiry')
    .set({ question: line.question, short_name: line.shortName })
    .where('id', '=', line.id)
    .where('review_id', '=', review.id)
    .execute()
  await sayDrafted(db, review, 'peer-review.change-line')
}

/** Takes a line of enquiry out of the draft, or brings it back. */
export async function removeLine(
  db: Db,
  review: KnownReview,
  lineId: string,
  how: 'remove' | 'restore',
): Promise<void> {
  await db
    .updateTable('peer_review.lines_of_enquiry')
    .set({ removed_at: how === 'remove' ? now : null })
    .where('id', '=', lineId)
    .where('review_id', '=', review.id)
    .execute()
  await sayDrafted(db, review, `peer-review.${how}-line`)
}

/** Puts a line of enquiry one place up or down. */
export async function moveLine(
  db: Db,
  review: KnownReview,
  order: { lines: readonly LineOfEnquiry[]; lineId: string; way: 'up' | 'down' },
): Promise<void> {
  const ids = moved(
    order.lines.map((line) => line.id),
    order.lineId,
    order.way,
  )
  await sql`update peer_review.lines_of_enquiry set position = array_position(${ids}::uuid[], id)
    where review_id = ${review.id} and id = any (${ids}::uuid[])`.execute(db)
  await tell(db, review.id)
}

async function sayDrafted(db: Db, review: KnownReview, did: string): Promise<void> {
  await record(db, {
    did,
    chain: review.hostId,
    about: { kind: 'review', id: review.id },
    audience: at(review.id, 'host_leader'),
    said: { review: `${ownedBy(review.facts.visitor)} review of ${review.facts.host}` },
  })
  await tell(db, review.id)
}
