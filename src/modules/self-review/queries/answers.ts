import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { Day } from '#src/ui/dates.ts'
import type { Mode } from '../anonymity.ts'
import type { KeptAnswer } from '../answering/answer.ts'
import type { SelfReviewState } from '../gates.ts'
import { stateFrom } from './self-reviews.ts'

/** From where a person answers: their seat, the perspective it belongs to, and how far the self-review is. */
export type MySeat = {
  seatId: string
  selfReviewId: string
  organisationId: string
  frameworkVersionId: string
  cycle: number
  answersBy: Day | null
  state: SelfReviewState
  hasAnswered: boolean
  perspectiveId: string
  perspective: string
  mode: Mode
  spreadMayCross: boolean
  inTheRoom: number | null
  /** What was answered from it so far. Of an anonymous perspective nothing is left after the reveal. */
  answers: KeptAnswer[]
}

type Row = Omit<MySeat, 'state'> & { openedAt: Date | null; revealedAt: Date | null }

/** The seat from which the asker answers a self-review, with the answers. 404 for whoever was not asked. */
export async function getMySeat(db: Db, selfReviewId: string): Promise<MySeat> {
  const { rows } = isId(selfReviewId) ? await seatQuery(selfReviewId).execute(db) : { rows: [] }
  const row = rows[0]
  if (!row) notFound('You were not asked to answer this self-review, or your place in it has ended.')
  const { openedAt, revealedAt, ...seat } = row
  return { ...seat, state: stateFrom(openedAt, revealedAt) }
}

function seatQuery(selfReviewId: string) {
  return sql<Row>`
    select c.seat_id as "seatId", r.id as "selfReviewId", r.organisation_id as "organisationId",
      r.framework_version_id as "frameworkVersionId", r.cycle, r.answers_by as "answersBy",
      r.answering_opened_at as "openedAt", r.revealed_at as "revealedAt", c.has_answered as "hasAnswered",
      p.id as "perspectiveId", p.name as perspective, p.mode, p.spread_may_cross as "spreadMayCross",
      p.in_the_room as "inTheRoom",
      coalesce((select json_agg(json_build_object('elementId', a.element_id, 'level', a.level, 'notMine', a.not_mine,
          'comment', a.comment, 'version', a.version))
        from self_review.answers a where a.seat_id = c.seat_id), '[]') as answers
    from self_review.contributors c
    join self_review.perspectives p on p.id = c.perspective_id
    join self_review.self_reviews r on r.id = c.self_review_id
    where c.self_review_id = ${selfReviewId}::uuid and c.seat_id = any (array (select access.my_seats()))`
}

/** What the asker has answered from a seat, read again. */
export async function listMyAnswers(db: Db, seatId: string): Promise<KeptAnswer[]> {
  const { rows } = await sql<KeptAnswer>`
    select element_id as "elementId", level, not_mine as "notMine", comment, version
    from self_review.answers where seat_id = ${seatId}::uuid`.execute(db)
  return rows
}
