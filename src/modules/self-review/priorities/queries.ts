import {
  findPlan,
  getPlan,
  listPlaces,
  type Places,
  type PlanAction,
} from '#src/modules/improvement/index.ts'
import { listMembers, visibleTo } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { type LevelWords, levelWord } from '../middle.ts'
import { getHeard } from '../queries/heat-map.ts'
import { letterFor, nothingPlanned, type Planned, type PlanningRow } from './planning.ts'
import { mayActOn } from './policy.ts'

/** A self-review as its planning page shows it. */
export type Planning = {
  id: string
  organisationId: string
  name: string
  /** Whether it is a school's. */
  ofSchool: boolean
  state: 'setting up' | 'answering' | 'revealed'
  words: LevelWords
  rows: PlanningRow[]
}

/** Every element with what was agreed and what the leaders said of it when they planned. For leaders. */
export async function getPlanning(db: Db, selfReviewId: string): Promise<Planning> {
  const { heatMap, framework, organisationId, name, state, ofSchool } = await getHeard(
    db,
    selfReviewId,
    'all',
  )
  const planned = await listPlanned(db, selfReviewId)
  return {
    ...{ id: selfReviewId, organisationId, name, state, ofSchool, words: framework.words },
    rows: heatMap.rows.map(({ id, title, agreed }, at) => ({
      ...{ id, title, letter: letterFor(at) },
      level: agreed?.level ?? null,
      isSettled: agreed !== null,
      isPriority: agreed?.isPriority ?? false,
      planned: planned.get(id) ?? nothingPlanned,
    })),
  }
}

async function listPlanned(db: Db, selfReviewId: string): Promise<Map<string, Planned>> {
  const rows = await db
    .selectFrom('self_review.priorities')
    .select(['element_id', 'importance', 'control', 'owner_membership as ownerMembership', 'level', 'risk'])
    .select(['school_urns as schoolUrns', 'cluster', 'in_place as inPlace', 'version'])
    .where('self_review_id', '=', selfReviewId)
    .execute()
  return new Map(rows.map(({ element_id, ...planned }) => [element_id, planned as Planned]))
}

/** One element on its own planning page: with whoever could see to it, and its actions in the plan. */
export async function getPriority(db: Db, selfReviewId: string, elementId: string) {
  const planning = await getPlanning(db, selfReviewId)
  const row = planning.rows.find(({ id }) => id === elementId)
  if (!row?.isSettled) notFound('The leaders have not agreed on this element yet.')
  const members = await listMembers(db, planning.organisationId)
  return {
    ...{ planning, row },
    owners: members.map(({ membershipId, name }) => ({ value: membershipId, label: name })),
    places: await placesFor(db, planning.organisationId, row.planned),
    ...(await actionsFor(db, selfReviewId, elementId)),
  }
}

/** What may be named where a priority is worked on; clusters are known from earlier priorities too. */
async function placesFor(db: Db, organisationId: string, { schoolUrns }: Planned): Promise<Places> {
  const { schools, clusters } = await listPlaces(db, organisationId, schoolUrns)
  const planned = await db
    .selectFrom('self_review.priorities')
    .select('cluster')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('cluster', '<>', '')
    .execute()
  const all = new Set([...clusters, ...planned.map(({ cluster }) => cluster)])
  return { schools, clusters: [...all].sort((a, b) => a.localeCompare(b, 'en-GB')) }
}

async function actionsFor(
  db: Db,
  selfReviewId: string,
  elementId: string,
): Promise<{ planId: string | null; actions: PlanAction[] }> {
  const found = await findPlan(db, { kind: 'self-review', id: selfReviewId })
  if (!found) return { planId: null, actions: [] }
  const plan = await getPlan(db, found.id)
  const source = plan.sources.find(({ originId }) => originId === elementId)
  return {
    planId: plan.id,
    actions: source ? plan.actions.filter(({ sourceId }) => sourceId === source.id) : [],
  }
}

/** Everything that the page of one priority shows. `because` says why it cannot become an action now. */
export async function getPriorityPage(db: Db, actor: Actor, selfReviewId: string, elementId: string) {
  const { planning, row, owners, places, planId, actions } = await getPriority(db, selfReviewId, elementId)
  const may = mayActOn(actor, planning.organisationId, row)
  return {
    ...{ id: selfReviewId, name: planning.name, ofSchool: planning.ofSchool, row, owners, places },
    ...{ planId, actions },
    because: may.ok ? null : may.because,
    agreed: row.level ? levelWord(row.level, planning.words) : 'left open',
    visibleTo: await visibleTo(db, 'lead-self-review', selfReviewId),
  }
}
