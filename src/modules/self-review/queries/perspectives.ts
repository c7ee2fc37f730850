import { sql } from 'kysely'
import { listInvitationsTo } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { Mode } from '../anonymity.ts'

/** A group that answers, and how it speaks. `answered` counts the fact alone: who has finished. */
export type PerspectiveRow = {
  id: string
  name: string
  initial: string
  mode: Mode
  inTheRoom: number | null
  spreadMayCross: boolean
  /** How many people are asked: those with a seat, and those who are handed a sheet of paper. */
  invited: number
  /** How many are to answer on paper, and how many sheets have come back; for leaders. */
  onPaper: number
  sheets: number
  /** The last sheet, where the asker typed it within the last ten minutes. */
  lastSheet: string | null
  /** How many have ever had a place in it. */
  everInvited: number
  answered: number
}

/**
 * The perspectives of a self-review in order. Before the reveal their counts are of the seats that the asker may see
 * (a leader all, a contributor their own); from the reveal on they are those that were counted then.
 */
export async function listPerspectives(db: Db, selfReviewId: string): Promise<PerspectiveRow[]> {
  const { rows } = await sql<PerspectiveRow>`
    select p.id, p.name, p.initial, p.mode, p.in_the_room as "inTheRoom", p.spread_may_cross as "spreadMayCross",
      p.on_paper as "onPaper", coalesce(t.sheets, 0) as sheets, t.last_mine as "lastSheet",
      coalesce(p.invited, count(s.id) + greatest(p.on_paper, coalesce(t.sheets, 0))) as invited,
      count(c.seat_id) as "everInvited",
      coalesce(p.answered, count(s.id) filter (where c.has_answered) + coalesce(t.sheets, 0)) as answered
    from self_review.perspectives p
    left join self_review.sheets_of(${selfReviewId}::uuid) t on t.perspective_id = p.id
    left join self_review.contributors c on c.perspective_id = p.id
    left join access.seats s on s.id = c.seat_id and (s.until is null or c.has_answered)
    where p.self_review_id = ${selfReviewId}::uuid group by p.id, t.sheets, t.last_mine order by p.position, p.name`.execute(
    db,
  )
  return rows
}

/** What the reveal would count of a group now, for its leaders. `unfinished` have begun in their own name or for a room, and count. */
export type CountedNow = Pick<PerspectiveRow, 'name' | 'mode' | 'invited' | 'answered'> & {
  unfinished: number
  /** How many are invited and have not joined; the reveal does not count them. */
  toJoin: number
  /** How many sheets of paper were handed out and are not typed in. */
  sheetsOut: number
}

/** How many were asked and how many answered, as the reveal counts them and the heat map shows them afterwards. */
export async function listCountedNow(
  db: Db,
  selfReviewId: string,
  perspectives: readonly PerspectiveRow[],
): Promise<CountedNow[]> {
  const { rows } = await sql<{ id: string; invited: number; answered: number }>`
    select perspective_id as id, invited, answered from self_review.counted(${selfReviewId}::uuid)`.execute(
    db,
  )
  const waiting = await listInvitationsTo(db, selfReviewId, 'contributor')
  return perspectives.map(({ id, name, mode, onPaper, sheets, ...finished }) => {
    const { invited, answered } = rows.find((row) => row.id === id) ?? finished
    return {
      ...{ name, mode, invited, answered },
      unfinished: Math.max(0, answered - finished.answered),
      toJoin: waiting.filter(({ detail }) => detail === id).length,
      sheetsOut: Math.max(0, onPaper - sheets),
    }
  })
}

/**
 * The same before the reveal, for those who lead: whoever was asked and has still to join counts as invited.
 */
export async function listPerspectivesAsked(db: Db, selfReviewId: string): Promise<PerspectiveRow[]> {
  const waiting = await listInvitationsTo(db, selfReviewId, 'contributor')
  const perspectives = await listPerspectives(db, selfReviewId)
  return perspectives.map((one) => ({
    ...one,
    invited: one.invited + waiting.filter((invitation) => invitation.detail === one.id).length,
  }))
}

/** One perspective of a self-review; null where there is none. */
export async function findPerspective(
  db: Db,
  selfReviewId: string,
  perspectiveId: string,
): Promise<PerspectiveRow | null> {
  const all = isId(perspectiveId) ? await listPerspectives(db, selfReviewId) : notFound()
  return all.find((one) => one.id === perspectiveId) ?? null
}

/** One perspective of a self-review. Answers 404 where there is none. */
export async function getPerspective(
  db: Db,
  selfReviewId: string,
  perspectiveId: string,
): Promise<PerspectiveRow> {
  return (await findPerspective(db, selfReviewId, perspectiveId)) ?? notFound('There is no such perspective.')
}
