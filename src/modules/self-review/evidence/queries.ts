import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { PieceFile } from './commands.ts'

/** A piece of evidence as the leaders see it from the reveal on; `saidBy` only in people's own names. */
export type HeardEvidence = {
  id: string
  perspectiveId: string
  title: string
  link: string | null
  fileId: string | null
  saidBy: string | null
}

/** The evidence beside the answers to an element, of all perspectives, in an order that means nothing. For leaders. */
export async function listHeardEvidence(
  db: Db,
  selfReviewId: string,
  elementId: string,
): Promise<HeardEvidence[]> {
  return db
    .selectFrom('self_review.evidence_heard')
    .select([
      'id',
      'perspective_id as perspectiveId',
      'title',
      'link',
      'file_id as fileId',
      'said_by as saidBy',
    ])
    .where('self_review_id', '=', selfReviewId)
    .where('element_id', '=', elementId)
    .orderBy('id')
    .execute()
}

/** What the asker took away last, while they may still put it back; null where it stood beside another element. */
export async function findTakenAway(
  db: Db,
  seatId: string,
  elementId: string,
): Promise<{ id: string; title: string } | null> {
  const row = await db
    .selectFrom('self_review.evidence_given')
    .select(['id', 'title'])
    .where('seat_id', '=', seatId)
    .where('element_id', '=', elementId)
    .where('is_taken_away', '=', true)
    .executeTakeFirst()
  return row ?? null
}

/** A file of evidence, for whoever gave it and, from the reveal on, for the leaders; null for anybody else. */
export async function findEvidenceFile(db: Db, selfReviewId: string, id: string): Promise<PieceFile | null> {
  const { rows } = await sql<PieceFile>`
    select name, kind, content from self_review.evidence_files
    where id = ${id}::uuid and self_review_id = ${selfReviewId}::uuid`.execute(db)
  return rows[0] ?? null
}
