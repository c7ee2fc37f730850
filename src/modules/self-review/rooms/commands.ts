import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { type KeptAnswer, type SentAnswer, sortSent } from '../answering/answer.ts'
import type { SavedAnswers } from '../commands/save-answers.ts'
import { getMySeat, type MySeat } from '../queries/answers.ts'
import { roomAsKept } from './room.ts'

/** Says how many were in the room whose one answer this is; null where nobody has said. */
export async function countRoom(db: Db, seat: MySeat, present: number | null): Promise<void> {
  await sql`select self_review.count_room(${seat.perspectiveId}::uuid, ${present}::integer)`.execute(db)
}

/**
 * Writes down how many were in the room and who, in the scribe's words: for the leaders, after the reveal. What another
 * window has written meanwhile is not overwritten but handed back.
 */
export async function saveRoom(db: Db, seat: MySeat, sent: SentAnswer): Promise<SavedAnswers> {
  const [first, conflicts] = sort(seat, sent)
  if (conflicts.length > 0) return { saved: [], conflicts }
  const version = first ? await write(db, seat, first) : seat.roomVersion
  if (version !== null) return { saved: [{ elementId: sent.elementId, version }], conflicts: [] }
  const [, met] = sort(await getMySeat(db, seat.selfReviewId), sent)
  return { saved: [], conflicts: met }
}

function sort(seat: MySeat, sent: SentAnswer) {
  const { changes, conflicts } = sortSent([sent], [roomAsKept(seat)])
  return [changes[0], conflicts] as const
}

/** @returns the version now, or null where another window was quicker; then nothing is changed. */
async function write(db: Db, seat: MySeat, change: KeptAnswer): Promise<number | null> {
  const { comment: present, version, inTheRoom } = change
  const written = await db
    .insertInto('self_review.rooms')
    .values({
      ...{ perspective_id: seat.perspectiveId, self_review_id: seat.selfReviewId },
      ...{ present, version: version + 1 },
    })
    .onConflict((on) =>
      on
        .column('perspective_id')
        .doUpdateSet({ present, version: version + 1 })
        .where('self_review.rooms.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst()
  if (!written) return null
  await countRoom(db, seat, inTheRoom ? Number(inTheRoom) : null)
  return written.version
}
