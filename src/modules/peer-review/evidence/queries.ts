import { sql } from 'kysely'
import { namesOf } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { CountedNotes } from './coverage.ts'
import type { Method, Note, Place } from './note.ts'

/** A note as the visiting team reads it. */
export type TeamNote = Note & {
  activityId: string
  activity: string
  lineId: string | null
  authorSeat: string
  author: string
  notedAt: Date
  version: number
  isRemoved: boolean
}

/** Which notes of a team are shown; whatever is null is not asked for. */
export type NoteFilter = { line: string | null; activity: string | null; by: string | null }

/** The team's notes that fit a filter, the newest first. Row security shows them to nobody else. */
export async function listNotes(
  db: Db,
  reviewId: string,
  filter: NoteFilter = { line: null, activity: null, by: null },
): Promise<TeamNote[]> {
  let query = notesOf(db, reviewId).where('n.removed_at', 'is', null)
  if (filter.line) query = query.where('n.line_id', '=', filter.line)
  if (filter.activity) query = query.where('n.activity_id', '=', filter.activity)
  if (filter.by) query = query.where('n.author_seat', '=', filter.by)
  return asNotes(db, await query.orderBy('n.noted_at', 'desc').orderBy('n.id').execute())
}

/** One note of the team, also when it was taken back. Ends with 404 where there is none. */
export async function getNote(db: Db, reviewId: string, noteId: string): Promise<TeamNote> {
  return (await findNote(db, reviewId, noteId)) ?? notFound('There is no such note in this review.')
}

/** The same, or null. */
export async function findNote(db: Db, reviewId: string, noteId: string | null): Promise<TeamNote | null> {
  if (!noteId || !isId(noteId)) return null
  const [note] = await asNotes(db, await notesOf(db, reviewId).where('n.id', '=', noteId).execute())
  return note ?? null
}

/** The note that a person took last at an activity, whose line, manner and view the next one begins with. */
export async function findLastNote(db: Db, activityId: string, seatIds: readonly string[]) {
  if (seatIds.length === 0) return null
  const row = await db
    .selectFrom('peer_review.notes')
    .select(['line_id as lineId', 'how', 'whose_view as whoseView'])
    .where('activity_id', '=', activityId)
    .where('author_seat', 'in', [...seatIds])
    .where('removed_at', 'is', null)
    .orderBy('noted_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

function notesOf(db: Db, reviewId: string) {
  return db
    .selectFrom('peer_review.notes as n')
    .innerJoin('peer_review.activities as a', 'a.id', 'n.activity_id')
    .innerJoin('access.seats as s', 's.id', 'n.author_seat')
    .select(['n.id', 'n.line_id as lineId', 'n.how', 'n.whose_view as whoseView', 'n.text', 'n.version'])
    .select(['n.may_quote as mayQuote', 'n.noted_at as notedAt', 'n.removed_at as removedAt'])
    .select(['n.activity_id as activityId', 'a.title as activity', 'a.kind', 'a.place_kind', 'a.place_name'])
    .select(['n.author_seat as authorSeat', 's.membership_id as membershipId'])
    .where('n.review_id', '=', reviewId)
}

type Row = Awaited<ReturnType<ReturnType<typeof notesOf>['executeTakeFirstOrThrow']>>

async function asNotes(db: Db, rows: Row[]): Promise<TeamNote[]> {
  const names = await namesOf(
    db,
    rows.map((row) => row.membershipId),
  )
  return rows.map(({ kind, how, place_kind, place_name, membershipId, removedAt, ...row }) => ({
    ...row,
    how: how as Note['how'],
    method: kind as Method,
    place: { kind: place_kind as Place['kind'], name: place_name },
    author: names.get(membershipId)?.name ?? 'Somebody who has left',
    isRemoved: removedAt !== null,
  }))
}

/** How many notes there are, by line, method, place and view; the associate is told no view in words. */
export async function countNotes(db: Db, reviewId: string): Promise<CountedNotes[]> {
  const { rows } = await sql<{
    line_id: string | null
    kind: Method
    whose_view: string
    place_kind: Place['kind']
    place_name: string
    notes: number
  }>`select * from peer_review.coverage(${reviewId}::uuid)`.execute(db)
  return rows.map((row) => ({
    lineId: row.line_id,
    method: row.kind,
    whoseView: row.whose_view,
    place: { kind: row.place_kind, name: row.place_name },
    notes: row.notes,
  }))
}

/** The seats of the visiting team that somebody holds in a review now. */
export async function mySeats(db: Db, reviewId: string, membershipId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('access.seats')
    .select('id')
    .where('place', '=', reviewId)
    .where('membership_id', '=', membershipId)
    .where('role', 'in', ['lead_reviewer', 'visitor'])
    .where('until', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}
