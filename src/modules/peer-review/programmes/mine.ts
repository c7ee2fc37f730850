import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { type KnownReview, listKnownReviews } from '../review-facts.ts'

/** The reviews in which the asker has a seat, the newest first. */
export async function listMyReviews(db: Db): Promise<KnownReview[]> {
  const { rows } = await sql<{ id: string }>`
    select id from peer_review.reviews where id = any (array (select access.my_places('see-review'))) order by id desc`.execute(
    db,
  )
  return listKnownReviews(
    db,
    rows.map((row) => row.id),
  )
}
