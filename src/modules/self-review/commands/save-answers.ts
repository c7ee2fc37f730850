import { sql } from 'kysely'
import { record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import {
  type AnswerConflict,
  isGiven,
  type KeptAnswer,
  notesOf,
  type SentAnswer,
  sortSent,
} from '../answering/answer.ts'
import { listMyAnswers, type MySeat } from '../queries/answers.ts'

/** What became of the answers sent: the versions under which they are kept, and what two windows say differently. */
export type SavedAnswers = { saved: { elementId: string; version: number }[]; conflicts: AnswerConflict[] }

/**
 * Saves answers in one statement. What says the same as what is kept counts as saved; what was meanwhile changed
 * elsewhere is not overwritten but handed back with both texts. Once each of the `elements` has an answer the person
 * counts as having answered. Nothing else is recorded: an event for each save would tell the time.
 */
export async function saveAnswers(
  db: Db,
  seat: MySeat,
  sent: readonly SentAnswer[],
  elements: number,
): Promise<SavedAnswers> {
  const kept = seat.answers
  const sorted = sortSent(sent, kept)
  const written = sorted.changes.length === 0 ? [] : await write(db, seat, sorted.changes)
  if (written.length > 0) await noteBegun(db, seat)
  // Another window was quicker between the reading and the writing: only reading again tells what it wrote.
  if (written.length < sorted.changes.length) {
    const now = await listMyAnswers(db, seat.seatId)
    const { conflicts } = sortSent(sent, now)
    return { saved: savedOf(sent, conflicts, now), conflicts }
  }
  const given = new Map([...kept, ...sorted.changes].map((answer) => [answer.elementId, isGiven(answer)]))
  if (given.size === elements && [...given.values()].every(Boolean)) await finishAnswering(db, seat)
  return { saved: savedOf(sent, sorted.conflicts, [...kept, ...written]), conflicts: sorted.conflicts }
}

/** Notes that somebody has begun: of an anonymous group not even that is kept. */
async function noteBegun(db: Db, seat: MySeat): Promise<void> {
  if (seat.hasBegun || seat.mode === 'anonymous') return
  await db
    .updateTable('self_review.contributors')
    .set({ has_begun: true })
    .where('seat_id', '=', seat.seatId)
    .execute()
}

type Version = { elementId: string; version: number }

function savedOf(
  sent: readonly SentAnswer[],
  conflicts: readonly AnswerConflict[],
  versions: readonly Version[],
): Version[] {
  const versionOf = new Map(versions.map(({ elementId, version }) => [elementId, version]))
  const open = new Set(conflicts.map((conflict) => conflict.elementId))
  return sent
    .filter(({ elementId }) => !open.has(elementId))
    .map(({ elementId }) => ({ elementId, version: versionOf.get(elementId) ?? 0 }))
}

/** Writes the answers whose version is still the one that was read; those of others are not among what it returns. */
async function write(db: Db, seat: MySeat, changes: readonly KeptAnswer[]): Promise<Version[]> {
  const notes = changes.map(notesOf)
  const { rows } = await sql<Version>`
    insert into self_review.answers as kept
      (seat_id, element_id, self_review_id, perspective_id, level, not_mine, comment, version,
       said_for, said_against, dissent)
    select ${seat.seatId}::uuid, c.element_id, ${seat.selfReviewId}::uuid, ${seat.perspectiveId}::uuid,
      c.level, c.not_mine, c.comment, c.version + 1, c.said_for, c.said_against, c.dissent
    from unnest(${changes.map((c) => c.elementId)}::uuid[], ${changes.map((c) => c.level)}::integer[],
      ${changes.map((c) => c.notMine)}::boolean[], ${changes.map((c) => c.comment)}::text[],
      ${changes.map((c) => c.version)}::integer[], ${notes.map((n) => n.saidFor)}::text[],
      ${notes.map((n) => n.saidAgainst)}::text[], ${notes.map((n) => n.dissent)}::text[])
      as c (element_id, level, not_mine, comment, version, said_for, said_against, dissent)
    order by c.element_id
    on conflict (seat_id, element_id) do update
      set level = excluded.level, not_mine = excluded.not_mine, comment = excluded.comment, version = excluded.version,
        said_for = excluded.said_for, said_against = excluded.said_against, dissent = excluded.dissent
      where kept.version = excluded.version - 1
    returning element_id as "elementId", version`.execute(db)
  return rows
}

/**
 * Notes that a person has answered, once: the fact and the day, known to themselves alone in the record. Their leaders
 * see the fact; nobody else learns when in the day, and nobody of which element.
 */
export async function finishAnswering(db: Db, seat: MySeat): Promise<void> {
  const finished = await db
    .updateTable('self_review.contributors')
    .set({ has_answered: true })
    .where('seat_id', '=', seat.seatId)
    .where('has_answered', '=', false)
    .returning('seat_id')
    .executeTakeFirst()
  if (!finished) return
  await record(db, {
    did: 'self-review.answered',
    chain: seat.organisationId,
    about: { kind: 'self-review', id: seat.selfReviewId },
    said: { cycle: seat.cycle },
    byDay: true,
  })
  await tell(db, seat.selfReviewId, 'leader')
}
