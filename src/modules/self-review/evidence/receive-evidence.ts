import type { z } from 'zod'
import type { Db } from '#src/platform/database/db.ts'
import type { FieldError } from '#src/platform/form.ts'
import type { MySeat } from '../queries/answers.ts'
import { addEvidence, type Piece, putEvidenceBack, removeEvidence } from './commands.ts'
import { mayAddFile, mayKeepPicture, mostPieces } from './file-kinds.ts'
import type { evidenceForm } from './forms.ts'
import type { FileRead } from './read-file.ts'

/** What somebody does with a piece of evidence. */
type Intent = z.output<typeof evidenceForm>['intent']

/** Adds, takes away or puts back a piece of evidence, as its form says. @returns what is wrong with it. */
export async function receiveEvidence(
  db: Db,
  seat: MySeat,
  { intent, saysNoPupil, ...piece }: Piece & { intent: Intent; saysNoPupil: boolean },
  received: FileRead,
): Promise<FieldError[]> {
  if (intent === 'add') return addPiece(db, seat, piece, { received, saysNoPupil })
  if (intent === 'put-back') return putBack(db, seat, piece)
  await removeEvidence(db, seat, piece.id)
  return []
}

/** The file that came with a piece, and what its giver says of it. */
type Brought = { received: FileRead; saysNoPupil: boolean }

async function addPiece(db: Db, seat: MySeat, piece: Piece, brought: Brought): Promise<FieldError[]> {
  const errors = problemsOf(seat, piece, brought)
  if (errors.length > 0) return errors
  const { received } = brought
  await addEvidence(db, seat, piece, received && 'content' in received ? received : null)
  return []
}

/** Puts a piece back that was taken away last. @returns why it cannot be. */
async function putBack(db: Db, seat: MySeat, piece: Pick<Piece, 'id' | 'elementId'>): Promise<FieldError[]> {
  const errors = tooManyBeside(seat, piece)
  if (errors.length === 0) await putEvidenceBack(db, seat, piece.id)
  return errors
}

function problemsOf(seat: MySeat, piece: Piece, { received, saysNoPupil }: Brought): FieldError[] {
  if (piece.title === '')
    return [{ field: 'title', message: 'Enter a title, such as Staff survey, spring term.' }]
  if (piece.link && received) return [{ field: 'link', message: 'Give a link or a file, not both.' }]
  const tooMany = tooManyBeside(seat, piece)
  if (!received || tooMany.length > 0) return tooMany
  const may = mayAddFile(seat.mode === 'anonymous')
  if (!may.ok) return [{ field: 'file', message: may.because }]
  if ('because' in received) return [{ field: 'file', message: received.because }]
  const mayKeep = mayKeepPicture(received.kind, saysNoPupil)
  return mayKeep.ok ? [] : [{ field: 'noPupil', message: mayKeep.because }]
}

function tooManyBeside(seat: MySeat, piece: Pick<Piece, 'id' | 'elementId'>): FieldError[] {
  const beside = seat.evidence.filter(({ elementId, id }) => elementId === piece.elementId && id !== piece.id)
  if (beside.length < mostPieces) return []
  return [
    { field: '', message: `There are ${mostPieces} pieces beside this answer already. Take one away first.` },
  ]
}
