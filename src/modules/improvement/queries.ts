import { sql } from 'kysely'
import { type NamedSchool, nameSchools } from '#src/modules/organisations/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import type { ActionNature } from './rules.ts'
import type { NamedWhere } from './where.ts'

/** Where a plan comes from: a review, or the priorities of a self-review. */
export type PlanOrigin = { kind: 'review' | 'self-review'; id: string }

/** What a plan answers, in the words of that day. It stays with the plan and never shows in an accountability view. */
export type Source = { id: string; kind: 'finding' | 'priority'; originId: string; sentence: string }

/** An action as its plan shows it. */
export type PlanAction = NamedWhere & {
  id: string
  sourceId: string | null
  title: string
  ownerName: string
  /** Whether the owner's name was tied to a member; the action of anybody else stands on nobody's Today. */
  isOwnerKnown: boolean
  nature: ActionNature
  startsOn: Day | null
  dueOn: Day | null
  shouldChange: string
  doneOn: Day | null
  doneNote: string | null
  version: number
}

/** A plan with what it answers and its actions, those due first at the top. */
export type Plan = {
  id: string
  organisationId: string
  organisation: string
  /** Whether it is a school's own. */
  ofSchool: boolean
  priority: string
  origin: PlanOrigin | null
  sources: Source[]
  actions: PlanAction[]
}

/** One plan among others: how many actions, how many of them done, and the next day something is due. */
export type PlanLine = {
  id: string
  priority: string
  actions: number
  done: number
  nextDueOn: Day | null
}

/** A plan of the asker's organisation. Ends with 404 where there is none. */
export async function getPlan(db: Db, planId: string): Promise<Plan> {
  const row = isId(planId)
    ? await db
        .selectFrom('improvement.plans as p')
        .innerJoin('organisations.directory as o', 'o.id', 'p.organisation_id')
        .select([
          'p.id',
          'p.organisation_id as organisationId',
          'o.name as organisation',
          sql<boolean>`o.kind is not distinct from 'school'`.as('ofSchool'),
          'p.priority',
          'p.origin_kind as originKind',
          'p.origin_id as originId',
        ])
        .where('p.id', '=', planId)
        .executeTakeFirst()
    : undefined
  if (!row) notFound('There is no plan at this address, or it is not your organisation’s.')
  const { originKind, originId, ...plan } = row
  return {
    ...plan,
    origin: originId ? { kind: originKind as PlanOrigin['kind'], id: originId } : null,
    sources: await listSources(db, planId),
    actions: await listActions(db, planId),
  }
}

/** The plan that came from a review or self-review, or null where none is begun. */
export async function findPlan(db: Db, origin: PlanOrigin): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom('improvement.plans')
    .select('id')
    .where('origin_kind', '=', origin.kind)
    .where('origin_id', '=', origin.id)
    .executeTakeFirst()
  return row ?? null
}

async function listSources(db: Db, planId: string): Promise<Source[]> {
  const rows = await db
    .selectFrom('improvement.sources')
    .select(['id', 'kind', 'origin_id as originId', 'sentence'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows as Source[]
}

async function listActions(db: Db, planId: string): Promise<PlanAction[]> {
  const rows = await actionsOf(db)
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  const schools = await nameSchools(
    db,
    rows.flatMap(({ schoolUrns }) => schoolUrns),
  )
  return rows.map((row) => asAction(row, schools))
}

/** One action of a plan, also when it was removed, so that it can be brought back. Ends with 404 where there is none. */
export async function getAction(
  db: Db,
  planId: string,
  actionId: string,
): Promise<PlanAction & { isRemoved: boolean }> {
  const row =
    isId(planId) && isId(actionId)
      ? await actionsOf(db)
          .where('plan_id', '=', planId)
          .where('id', '=', actionId)
          .select('removed_at')
          .executeTakeFirst()
      : undefined
  if (!row) notFound('There is no action at this address, or it is not your organisation’s.')
  return { ...asAction(row, await nameSchools(db, row.schoolUrns)), isRemoved: row.removed_at !== null }
}

function actionsOf(db: Db) {
  return db
    .selectFrom('improvement.actions')
    .select([
      'id',
      'source_id as sourceId',
      'title',
      'owner_name as ownerName',
      'owner_membership as ownerMembership',
      'level',
      'school_urns as schoolUrns',
      'cluster',
      'nature',
      'starts_on as startsOn',
      'due_on as dueOn',
      'should_change as shouldChange',
      'done_at as doneAt',
      'done_note as doneNote',
      'version',
    ])
}

type ActionRow = Awaited<ReturnType<ReturnType<typeof actionsOf>['executeTakeFirstOrThrow']>>

function asAction(row: ActionRow, schools: readonly NamedSchool[]): PlanAction {
  const { id, sourceId, title, ownerName, startsOn, dueOn, shouldChange, doneNote, version, cluster } = row
  return {
    ...{ id, sourceId, title, ownerName, startsOn, dueOn, shouldChange, doneNote, version, cluster },
    schools: schools.filter(({ urn }) => row.schoolUrns.includes(urn)),
    isOwnerKnown: row.ownerMembership !== null,
    level: row.level as NamedWhere['level'],
    nature: row.nature as ActionNature,
    doneOn: row.doneAt ? londonDay(row.doneAt) : null,
  }
}

/** The plans that the asker may see, the newest first. */
export async function listPlans(db: Db): Promise<PlanLine[]> {
  return db
    .selectFrom('improvement.plans as p')
    .leftJoin('improvement.actions as a', (join) =>
      join.onRef('a.plan_id', '=', 'p.id').on('a.removed_at', 'is', null),
    )
    .select(({ fn, eb }) => [
      'p.id',
      'p.priority',
      fn.count('a.id').$castTo<number>().as('actions'),
      fn.count('a.done_at').$castTo<number>().as('done'),
      fn
        .min('a.due_on')
        .filterWhere(eb('a.done_at', 'is', null))
        .$castTo<Day | null>()
        .as('nextDueOn'),
    ])
    .groupBy(['p.id', 'p.priority', 'p.created_at'])
    .orderBy('p.created_at', 'desc')
    .execute()
}

/** How many actions the plan from an origin has; nothing where the asker may not see it. */
export async function countActions(db: Db, origin: PlanOrigin): Promise<number> {
  const row = await db
    .selectFrom('improvement.actions as a')
    .innerJoin('improvement.plans as p', 'p.id', 'a.plan_id')
    .select(({ fn }) => fn.countAll().$castTo<number>().as('actions'))
    .where('p.origin_kind', '=', origin.kind)
    .where('p.origin_id', '=', origin.id)
    .where('a.removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.actions
}
