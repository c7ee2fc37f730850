import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import type { MySeat } from '../queries/answers.ts'
import type { FileKind } from './file-kinds.ts'

/** A piece of evidence as somebody gives it; `id` is made by the form, so that sent twice it is one. */
export type Piece = { id: string; elementId: string; title: string; link: string | null }

/** A file that comes with a piece of evidence. */
export type PieceFile = { name: string; kind: FileKind; content: Buffer }

/**
 * Puts a piece of evidence beside an answer. Like an answer it is recorded nowhere: an event would tell the time and the
 * element. Sent twice it is one.
 */
export async function addEvidence(db: Db, seat: MySeat, piece: Piece, file: PieceFile | null): Promise<void> {
  if (seat.evidence.some(({ id }) => id === piece.id)) return
  const from = { self_review_id: seat.selfReviewId, perspective_id: seat.perspectiveId, seat_id: seat.seatId }
  const fileId = file && newId()
  if (file && fileId)
    await db
      .insertInto('self_review.evidence_files')
      .values({ ...from, id: fileId, name: file.name, kind: file.kind, content: file.content })
      .execute()
  const { id, elementId, title, link } = piece
  await db
    .insertInto('self_review.evidence_given')
    .values({ ...from, id, element_id: elementId, title, link, file_id: fileId })
    .execute()
}

/** Takes a piece of evidence away again, with its file. */
export async function removeEvidence(db: Db, seat: MySeat, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('self_review.evidence_given')
    .where('id', '=', id)
    .where('seat_id', '=', seat.seatId)
    .returning('file_id as fileId')
    .executeTakeFirst()
  if (!gone?.fileId) return
  // A move to another version of the framework lets one file stand beside several elements.
  await db
    .deleteFrom('self_review.evidence_files as f')
    .where('f.id', '=', gone.fileId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('self_review.evidence_given as g').select('g.id').whereRef('g.file_id', '=', 'f.id'),
        ),
      ),
    )
    .execute()
}
