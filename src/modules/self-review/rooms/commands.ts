import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { MySeat } from '../queries/answers.ts'

/** Says how many were in the room whose one answer this is. */
export async function countRoom(db: Db, seat: MySeat, present: number): Promise<void> {
  await sql`select self_review.count_room(${seat.perspectiveId}::uuid, ${present}::integer)`.execute(db)
}

/** Writes down who was in the room, in the scribe's words: for the leaders, after the reveal. */
export async function nameRoom(db: Db, seat: MySeat, present: string): Promise<void> {
  if (present === seat.present) return
  await db
    .insertInto('self_review.rooms')
    .values({ perspective_id: seat.perspectiveId, self_review_id: seat.selfReviewId, present })
    .onConflict((on) => on.column('perspective_id').doUpdateSet({ present }))
    .execute()
}
