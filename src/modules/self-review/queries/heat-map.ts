import { sql } from 'kysely'
import { elementsOf, type FrameworkVersion, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { Day } from '#src/ui/dates.ts'
import type { Mode } from '../anonymity.ts'
import type { SelfReviewState } from '../gates.ts'
import { type Agreed, asHeatMap, type Before, type HeatMap } from '../heat-map.ts'
import type { Position } from '../middle.ts'
import { selfReviewName } from '../self-review-name.ts'
import { leadToGivenUp, sharesYear, stateFrom } from './self-reviews.ts'

/** A perspective as the heat map heads its column. */
export type HeardPerspective = {
  id: string
  name: string
  initial: string
  mode: Mode
  spreadMayCross: boolean
  invited: number
  answered: number
  inTheRoom: number | null
}

/** Everything that was heard in a self-review, as far as the asker may know it. `quotes` are one comment an element and group. */
export type HeardAll = {
  id: string
  organisationId: string
  partnershipId: string | null
  /** Whether it is a school's. */
  ofSchool: boolean
  cycle: number
  /** As `SelfReview` has it. */
  name: string
  state: SelfReviewState
  /** The version that it was on when people began to answer, where it moved since. */
  movedFrom: string | null
  framework: FrameworkVersion
  perspectives: HeardPerspective[]
  heatMap: HeatMap
  agreed: AgreedRow[]
  quotes: HeardQuote[]
}

/** A comment that is short enough for a line. */
export type HeardQuote = { elementId: string; perspectiveId: string; said: string }

/** What the leaders settled on an element, as it is kept. */
export type AgreedRow = {
  elementId: string
  level: Position | null
  rationale: string
  evidence: string[]
  /** How those among the leaders see it who see it otherwise; for the organisation's own readers alone. */
  dissent: string
  isPriority: boolean
  version: number
}

type Row = {
  organisationId: string
  partnershipId: string | null
  ofSchool: boolean | null
  frameworkVersionId: string
  movedFrom: string | null
  cycle: number
  sharesYear: boolean
  openedAt: Date | null
  revealedAt: Date | null
  givenUpAt: Date | null
  answersBy: Day | null
  perspectives: HeardPerspective[] | null
  mine: string[] | null
  heard: [elementId: string, perspectiveId: string, counts: number[] | null][] | null
  agreed: AgreedRow[] | null
  before: [elementId: string, before: Before][] | null
  quotes: HeardQuote[] | null
}

/**
 * Reads what a self-review heard in one query: row security lets a leader see every perspective, and a contributor
 * their own and the agreed outcome. `sees` says which of the two the asker is. Answers 404 for anybody else.
 */
export async function getHeard(db: Db, selfReviewId: string, sees: 'all' | 'own'): Promise<HeardAll> {
  const { rows } = isId(selfReviewId) ? await heardQuery(selfReviewId).execute(db) : { rows: [] }
  const row = rows[0]
  if (!row) notFound('There is no such self-review, or you have no part in it.')
  if (row.givenUpAt) leadToGivenUp(selfReviewId)
  const framework = await getFrameworkVersion(db, row.frameworkVersionId)
  const before = new Map(row.before)
  const perspectives = (row.perspectives ?? []).filter((p) => sees === 'all' || row.mine?.includes(p.id))
  const agreed = row.agreed ?? []
  return {
    id: selfReviewId,
    organisationId: row.organisationId,
    partnershipId: row.partnershipId,
    ofSchool: row.ofSchool ?? false,
    cycle: row.cycle,
    name: selfReviewName({ ...row, framework: framework.title }),
    state: stateFrom(row.openedAt, row.revealedAt),
    movedFrom: row.movedFrom,
    framework,
    perspectives,
    agreed,
    quotes: row.quotes ?? [],
    heatMap: asHeatMap(
      framework,
      perspectives,
      (row.heard ?? []).map(([elementId, perspectiveId, counts]) => ({ elementId, perspectiveId, counts })),
      agreed.map(
        ({ elementId, level, isPriority }): Agreed => ({
          elementId,
          level,
          isPriority,
          before: before.get(elementId) ?? null,
        }),
      ),
    ),
  }
}

/** Comments short enough for a line, one a group, in the order of their random keys: the first stands under its element. */
function heardQuery(id: string) {
  return sql<Row>`
    select r.organisation_id as "organisationId", r.partnership_id as "partnershipId",
      (select o.kind = 'school' from organisations.directory o where o.id = r.organisation_id) as "ofSchool",
      r.framework_version_id as "frameworkVersionId", r.moved_from as "movedFrom", r.cycle, ${sharesYear} as "sharesYear", r.answering_opened_at as "openedAt",
      r.revealed_at as "revealedAt", r.given_up_at as "givenUpAt", r.answers_by as "answersBy",
      (select json_agg(json_build_object('id', p.id, 'name', p.name, 'initial', p.initial, 'mode', p.mode,
          'spreadMayCross', p.spread_may_cross, 'invited', coalesce(p.invited, 0), 'answered', coalesce(p.answered, 0),
          'inTheRoom', p.in_the_room) order by p.position, p.name)
        from self_review.perspectives p where p.self_review_id = r.id) as perspectives,
      array(select self_review.my_perspectives()) as mine,
      (select json_agg(json_build_array(h.element_id, h.perspective_id, h.counts))
        from self_review.heard h where h.self_review_id = r.id) as heard,
      (select json_agg(json_build_object('elementId', a.element_id, 'level', a.level, 'rationale', a.rationale,
          'evidence', a.evidence, 'dissent', a.dissent, 'isPriority', a.is_priority, 'version', a.version))
        from self_review.agreements a where a.self_review_id = r.id) as agreed,
      (select json_agg(json_build_array(b.element_id,
          case when b.was_left_open then to_json('left open'::text) else to_json(b.level) end)) from self_review.agreed_before(r.id) b) as before,
      (select json_agg(json_build_object('elementId', q.element_id, 'perspectiveId', q.perspective_id, 'said', q.said)
          order by q.id) from (
        select distinct on (c.element_id, c.perspective_id) c.element_id, c.perspective_id, c.said, c.id
        from self_review.comments c where c.self_review_id = r.id and c.kind = 'comment' and length(c.said) <= 70
        order by c.element_id, c.perspective_id, c.id) q) as quotes
    from self_review.self_reviews r where r.id = ${id}::uuid`
}

/** One cell with what surrounds it, as far as the asker may know it. Answers 404 where it is not theirs to see. */
export async function getHeardCell(
  db: Db,
  at: { selfReviewId: string; elementId: string; perspectiveId: string },
  sees: 'all' | 'own',
) {
  const heard = await getHeard(db, at.selfReviewId, sees)
  const element = elementsOf(heard.framework).find(({ id }) => id === at.elementId)
  const perspective = heard.perspectives.find(({ id }) => id === at.perspectiveId)
  const cell = heard.heatMap.rows
    .find(({ id }) => id === at.elementId)
    ?.cells.find(({ perspectiveId }) => perspectiveId === at.perspectiveId)
  if (!element || !perspective || !cell) notFound('There is nothing here that is yours to see.')
  return { heard, element, perspective, cell }
}
