import { readFile } from 'node:fs/promises'
import type { Db } from '#src/platform/database/db.ts'
import type { FieldError } from '#src/platform/form.ts'
import { uploadPath } from '#src/platform/uploads/places.ts'
import { forgetAll, type ReceivedFile } from '#src/platform/uploads/receive.ts'
import type { MySeat } from '../queries/answers.ts'
import { addEvidence, type Piece, type PieceFile, putEvidenceBack } from './commands.ts'
import { kindOf, mayKeepFile, mostPieces } from './file-kinds.ts'

/** Puts a piece of evidence beside an answer, with the file that came with it. @returns what is wrong with it. */
export async function receiveEvidence(
  db: Db,
  seat: MySeat,
  piece: Piece,
  received: ReceivedFile | undefined,
): Promise<FieldError[]> {
  const errors = problemsOf(seat, piece, received)
  const read = received && errors.length === 0 ? await readPiece(seat, received) : { file: null, errors }
  if (received) await forgetAll({ received })
  if (read.errors.length > 0) return read.errors
  await addEvidence(db, seat, piece, read.file)
  return []
}

/** Puts a piece back that was taken away last. @returns why it cannot be. */
export async function receiveBack(
  db: Db,
  seat: MySeat,
  piece: Pick<Piece, 'id' | 'elementId'>,
): Promise<FieldError[]> {
  const errors = tooManyBeside(seat, piece)
  if (errors.length === 0) await putEvidenceBack(db, seat, piece.id)
  return errors
}

function problemsOf(seat: MySeat, piece: Piece, received: ReceivedFile | undefined): FieldError[] {
  if (piece.title === '')
    return [{ field: 'title', message: 'Enter a title, such as Staff survey, spring term.' }]
  if (piece.link && received) return [{ field: 'link', message: 'Give a link or a file, not both.' }]
  return tooManyBeside(seat, piece)
}

function tooManyBeside(seat: MySeat, piece: Pick<Piece, 'id' | 'elementId'>): FieldError[] {
  const beside = seat.evidence.filter(({ elementId, id }) => elementId === piece.elementId && id !== piece.id)
  if (beside.length < mostPieces) return []
  return [
    { field: '', message: `There are ${mostPieces} pieces beside this answer already. Take one away first.` },
  ]
}

async function readPiece(
  seat: MySeat,
  { id, name, isTooLarge }: ReceivedFile,
): Promise<{ file: PieceFile | null; errors: FieldError[] }> {
  const content = isTooLarge ? null : await readFile(uploadPath(id))
  const kind = content && kindOf(content)
  const may = mayKeepFile({ kind, isTooLarge, isAnonymous: seat.mode === 'anonymous' })
  if (!may.ok || !kind || !content)
    return { file: null, errors: [{ field: 'file', message: may.ok ? '' : may.because }] }
  return { file: { name, kind, content }, errors: [] }
}
