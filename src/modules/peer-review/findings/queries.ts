import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { listNotes } from '../evidence/queries.ts'
import { type Rest, restsOn } from './rests-on.ts'
import type { Finding, FindingKind, RestingNote } from './sharing.ts'

/** A finding as the team drafts it. */
export type DraftFinding = Finding & {
  lineId: string | null
  version: number
  isRemoved: boolean
  notes: RestingNote[]
  rest: Rest
}

/** The findings of a review in their order, each with the notes that it rests on. The visiting team's alone. */
export async function listFindings(db: Db, reviewId: string): Promise<DraftFinding[]> {
  const rows = await findingsOf(db, reviewId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return withNotes(db, reviewId, rows)
}

/** One finding, also when it was taken out. Ends with 404 where there is none. */
export async function getFinding(db: Db, reviewId: string, findingId: string): Promise<DraftFinding> {
  const row = isId(findingId)
    ? await findingsOf(db, reviewId).where('id', '=', findingId).executeTakeFirst()
    : undefined
  const [finding] = row ? await withNotes(db, reviewId, [row]) : []
  return finding ?? notFound('There is no such finding in this review.')
}

function findingsOf(db: Db, reviewId: string) {
  return db
    .selectFrom('peer_review.findings')
    .select([
      'id',
      'kind',
      'sentence',
      'line_id as lineId',
      'heard_once as saysHeardOnce',
      'version',
      'removed_at',
    ])
    .where('review_id', '=', reviewId)
}

type Row = Awaited<ReturnType<ReturnType<typeof findingsOf>['executeTakeFirstOrThrow']>>

async function withNotes(db: Db, reviewId: string, rows: Row[]): Promise<DraftFinding[]> {
  if (rows.length === 0) return []
  const notes = new Map((await listNotes(db, reviewId)).map((note) => [note.id, note]))
  const rests = await db
    .selectFrom('peer_review.finding_notes')
    .select(['finding_id', 'note_id', 'quoted'])
    .where('review_id', '=', reviewId)
    .orderBy('note_id')
    .execute()
  const notesUnder = (findingId: string) =>
    rests
      .filter((rest) => rest.finding_id === findingId)
      .flatMap((rest) => {
        const note = notes.get(rest.note_id)
        return note ? [{ ...note, quoted: rest.quoted }] : []
      })
  return rows.map(({ removed_at, kind, ...row }) => ({
    ...row,
    kind: kind as FindingKind,
    isRemoved: removed_at !== null,
    notes: notesUnder(row.id),
    rest: restsOn(notesUnder(row.id)),
  }))
}
