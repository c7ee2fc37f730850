import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import type { Day } from '#src/ui/dates.ts'
import type { Mode } from '../anonymity.ts'
import type { KeptAnswer } from '../answering/answer.ts'
import type { SelfReviewState } from '../gates.ts'
import { type GivenUpColumns, leadToGivenUp, mayGoOn, sharesYear, stateFrom } from './self-reviews.ts'

/** From where a person answers: their seat, the perspective it belongs to, and how far the self-review is. */
export type MySeat = {
  seatId: string
  selfReviewId: string
  organisationId: string
  frameworkVersionId: string
  partnershipId: string | null
  /** Whether the level agreed last time shows beside each question. */
  showsBefore: boolean
  /** The version it was on before it moved to this one; null where it has not moved. */
  movedFrom: string | null
  cycle: number
  /** Whether the asker knows another self-review of the same organisation and year. */
  sharesYear: boolean
  answersBy: Day | null
  state: SelfReviewState
  hasAnswered: boolean
  perspectiveId: string
  perspective: string
  mode: Mode
  spreadMayCross: boolean
  inTheRoom: number | null
  /** Who was in the room, as its scribe wrote it. */
  present: string
  /** How often that was written, from 1; 0 where it was not. */
  roomVersion: number
  hasBegun: boolean
  /** The evidence beside the answers. */
  evidence: GivenEvidence[]
  /** What was answered from it so far. Of an anonymous perspective nothing is left after the reveal. */
  answers: KeptAnswer[]
}

/** A piece of evidence that somebody put beside an answer: a title with a link, or with a file. */
export type GivenEvidence = {
  id: string
  elementId: string
  title: string
  link: string | null
  fileId: string | null
}

type Row = Omit<MySeat, 'state'> & { openedAt: Date | null; revealedAt: Date | null } & GivenUpColumns

/**
 * The seat from which the asker answers a self-review, with the answers. 404 for whoever was not asked, 403 once it was
 * given up: what is sent then is not saved.
 */
export async function getMySeat(db: Db, selfReviewId: string): Promise<MySeat> {
  const row = await getRow(db, selfReviewId)
  demand(mayGoOn(row))
  return asSeat(row)
}

/** The same for the page of answers, which leads on where the self-review was given up. */
export async function getSeatToShow(db: Db, selfReviewId: string): Promise<MySeat> {
  const row = await getRow(db, selfReviewId)
  if (row.givenUpAt) leadToGivenUp(selfReviewId)
  return asSeat(row)
}

async function getRow(db: Db, selfReviewId: string): Promise<Row> {
  const { rows } = isId(selfReviewId) ? await seatQuery(selfReviewId).execute(db) : { rows: [] }
  return rows[0] ?? notFound('You were not asked to answer this self-review, or your place in it has ended.')
}

function asSeat({ openedAt, revealedAt, givenUpAt: _at, givenUpBy: _by, ...seat }: Row): MySeat {
  return { ...seat, state: stateFrom(openedAt, revealedAt) }
}

function seatQuery(selfReviewId: string) {
  return sql<Row>`
    select c.seat_id as "seatId", r.id as "selfReviewId", r.organisation_id as "organisationId",
      r.framework_version_id as "frameworkVersionId", r.partnership_id as "partnershipId", r.moved_from as "movedFrom",
      r.shows_before as "showsBefore", r.cycle, ${sharesYear} as "sharesYear", r.answers_by as "answersBy",
      r.answering_opened_at as "openedAt", r.revealed_at as "revealedAt",
      r.given_up_at as "givenUpAt", r.given_up_by as "givenUpBy", c.has_answered as "hasAnswered",
      p.id as "perspectiveId", p.name as perspective, p.mode, p.spread_may_cross as "spreadMayCross",
      p.in_the_room as "inTheRoom", c.has_begun as "hasBegun", coalesce(m.present, '') as present,
      coalesce(m.version, 0) as "roomVersion",
      coalesce((select json_agg(json_build_object('elementId', a.element_id, 'level', a.level, 'notMine', a.not_mine,
          'comment', a.comment, 'version', a.version, 'confirmAgain', a.confirm_again, 'room', ${notes}))
        from self_review.answers a where a.seat_id = c.seat_id and not a.is_past), '[]') as answers,
      coalesce((select json_agg(json_build_object('id', e.id, 'elementId', e.element_id, 'title', e.title, 'link', e.link,
          'fileId', e.file_id) order by e.id)
        from self_review.evidence_given e where e.seat_id = c.seat_id and not e.is_taken_away), '[]') as evidence
    from self_review.contributors c
    left join self_review.rooms m on m.perspective_id = c.perspective_id
    join self_review.perspectives p on p.id = c.perspective_id
    join self_review.self_reviews r on r.id = c.self_review_id
    where c.self_review_id = ${selfReviewId}::uuid and c.seat_id = any (array (select access.my_seats()))`
}

const notes = sql`case when a.said_for || a.said_against || a.dissent <> ''
  then json_build_object('saidFor', a.said_for, 'saidAgainst', a.said_against, 'dissent', a.dissent) end`

/** What the asker has answered from a seat, read again. */
export async function listMyAnswers(db: Db, seatId: string): Promise<KeptAnswer[]> {
  const { rows } = await sql<KeptAnswer>`
    select a.element_id as "elementId", a.level, a.not_mine as "notMine", a.comment, a.version,
      a.confirm_again as "confirmAgain", ${notes} as room
    from self_review.answers a where a.seat_id = ${seatId}::uuid and not a.is_past`.execute(db)
  return rows
}
