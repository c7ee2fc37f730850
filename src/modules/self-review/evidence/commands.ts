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

/**
 * Takes a piece of evidence away, so that its giver may still put it back; what they took away before it is now gone for
 * good, with its file.
 */
export async function removeEvidence(db: Db, seat: MySeat, id: string): Promise<void> {
  await forgetTakenAway(db, seat)
  await setTakenAway(db, seat, id, true)
}

/** Puts back what somebody took away last; nothing where it is gone for good. */
export async function putEvidenceBack(db: Db, seat: MySeat, id: string): Promise<void> {
  await setTakenAway(db, seat, id, false)
}

async function setTakenAway(db: Db, seat: MySeat, id: string, isTakenAway: boolean): Promise<void> {
  await db
    .updateTable('self_review.evidence_given')
    .set({ is_taken_away: isTakenAway })
    .where('id', '=', id)
    .where('seat_id', '=', seat.seatId)
    .execute()
}

async function forgetTakenAway(db: Db, seat: MySeat): Promise<void> {
  const gone = await db
    .deleteFrom('self_review.evidence_given')
    .where('seat_id', '=', seat.seatId)
    .where('is_taken_away', '=', true)
    .returning('file_id as fileId')
    .execute()
  const files = gone.flatMap(({ fileId }) => fileId ?? [])
  if (files.length === 0) return
  // A move to another version of the framework lets one file stand beside several elements.
  await db
    .deleteFrom('self_review.evidence_files as f')
    .where('f.id', 'in', files)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('self_review.evidence_given as g').select('g.id').whereRef('g.file_id', '=', 'f.id'),
        ),
      ),
    )
    .execute()
}
