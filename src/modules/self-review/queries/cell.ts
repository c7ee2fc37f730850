import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { Position } from '../middle.ts'

/** What one person answered to one element in their own name. */
export type NamedAnswer = { name: string; level: Position | null; comment: string }

/** Who answered what in a cell of a perspective that speaks in its own name. For leaders, once revealed. */
export async function listNamedAnswers(
  db: Db,
  selfReviewId: string,
  cell: { perspectiveId: string; elementId: string },
): Promise<NamedAnswer[]> {
  const { rows } = await sql<NamedAnswer>`
    select name, level, comment from self_review.named_answers(${selfReviewId}::uuid)
    where perspective_id = ${cell.perspectiveId}::uuid and element_id = ${cell.elementId}::uuid`.execute(db)
  return rows
}

/** What a comment is: a person's, or of a room what was said for it, against it, or by those who saw it otherwise. */
export type CommentKind = 'comment' | 'for' | 'against' | 'dissent'

/** A comment on an element, with the name of whoever wrote it where its perspective speaks in its own name. */
export type Comment = {
  id: string
  perspectiveId: string
  kind: CommentKind
  said: string
  saidBy: string | null
}

/** The comments on an element, of all perspectives. For leaders, once revealed; kept in an order that means nothing. */
export async function listComments(db: Db, selfReviewId: string, elementId: string): Promise<Comment[]> {
  return db
    .selectFrom('self_review.comments')
    .select(['id', 'perspective_id as perspectiveId', 'said', 'said_by as saidBy'])
    .select((eb) => eb.ref('kind').$castTo<CommentKind>().as('kind'))
    .where('self_review_id', '=', selfReviewId)
    .where('element_id', '=', elementId)
    .orderBy('id')
    .execute()
}

/** Who was in the room of a perspective, as its scribe wrote it; '' where nobody did. For leaders, once revealed. */
export async function whoWasInRoom(db: Db, perspectiveId: string): Promise<string> {
  const room = await db
    .selectFrom('self_review.rooms')
    .select('present')
    .where('perspective_id', '=', perspectiveId)
    .executeTakeFirst()
  return room?.present ?? ''
}
