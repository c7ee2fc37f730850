import { listMembers } from '#src/modules/people/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { tell } from '#src/platform/live/tell.ts'
import { findPlan, type PlanAction, type PlanOrigin, type Source } from './queries.ts'
import type { ActionNature } from './rules.ts'
import type { ActionLevel } from './where.ts'

type By = Actor & { membershipId: string }

/** Who may know that a plan moves on: those of its organisation who can see it. */
const audienceOf = (organisationId: string) =>
  at(
    organisationId,
    'chief_executive',
    'improvement_director',
    'executive',
    'head_of_school',
    'senior_leader',
  )

/** A plan to open: its priority, where it comes from, and what it answers. */
export type PlanToOpen = {
  id: string
  organisationId: string
  priority: string
  origin?: PlanOrigin | null
  sources?: Omit<Source, 'id'>[]
}

/**
 * Opens a plan. Repeatable: an origin has one plan in an organisation, and opening it again only adds what it does not
 * yet answer. @returns the plan's id.
 */
export async function openPlan(db: Db, actor: By, plan: PlanToOpen): Promise<string> {
  const { organisationId, priority, origin = null, sources = [] } = plan
  const added = await db
    .insertInto('improvement.plans')
    .values({
      id: plan.id,
      organisation_id: organisationId,
      priority,
      origin_kind: origin?.kind ?? null,
      origin_id: origin?.id ?? null,
      created_by: actor.membershipId,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  const id = (origin && (await findPlan(db, origin))?.id) ?? plan.id
  await nameSources(db, { id, organisationId }, sources)
  if (added.numInsertedOrUpdatedRows === 1n) {
    await record(db, {
      did: 'improvement.open-plan',
      chain: organisationId,
      about: { kind: 'plan', id },
      audience: audienceOf(organisationId),
      said: { priority },
    })
    await tell(db, organisationId)
  }
  return id
}

async function nameSources(
  db: Db,
  plan: { id: string; organisationId: string },
  sources: Omit<Source, 'id'>[],
): Promise<void> {
  if (sources.length === 0) return
  const values = sources.map(({ kind, originId, sentence }, position) => ({
    id: newId(),
    plan_id: plan.id,
    organisation_id: plan.organisationId,
    kind,
    origin_id: originId,
    sentence,
    position,
  }))
  await db
    .insertInto('improvement.sources')
    .values(values)
    .onConflict((on) => on.doNothing())
    .execute()
}

/** An action to add, complete by `problemsOf`. */
export type ActionToAdd = {
  id: string
  sourceId: string | null
  title: string
  ownerName: string
  level: ActionLevel
  /** In which schools of the trust, and in which cluster, where anybody said. */
  schoolUrns?: readonly number[]
  cluster?: string
  nature: ActionNature
  startsOn: string | null
  dueOn: string | null
  shouldChange: string
}

type PlanOf = { id: string; organisationId: string }

/**
 * Adds an action to a plan; posted twice it is there once, also under another id, as a browser sends it that goes back
 * and is asked again. An owner's name that is a member's is tied to them.
 */
export async function addAction(db: Db, actor: By, plan: PlanOf, action: ActionToAdd): Promise<void> {
  if (await hasSameAction(db, plan, action)) return
  const added = await db
    .insertInto('improvement.actions')
    .values({
      ...(await columnsOf(db, plan, action)),
      id: action.id,
      plan_id: plan.id,
      organisation_id: plan.organisationId,
      source_id: action.sourceId,
      created_by: actor.membershipId,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return
  await say(db, plan, 'improvement.add-action', action)
}

async function hasSameAction(db: Db, plan: PlanOf, action: ActionToAdd): Promise<boolean> {
  const same = await db
    .selectFrom('improvement.actions')
    .select('id')
    .where('plan_id', '=', plan.id)
    .where('title', '=', action.title)
    .where('should_change', '=', action.shouldChange)
    .executeTakeFirst()
  return same !== undefined
}

async function columnsOf(db: Db, plan: PlanOf, action: ActionToAdd) {
  const members = await listMembers(db, plan.organisationId)
  const owner = members.find((member) => sameName(member.name, action.ownerName))
  return {
    title: action.title,
    owner_name: owner?.name ?? action.ownerName,
    owner_membership: owner?.membershipId ?? null,
    level: action.level,
    school_urns: [...(action.schoolUrns ?? [])],
    cluster: action.cluster ?? '',
    nature: action.nature,
    starts_on: action.startsOn,
    due_on: action.dueOn,
    should_change: action.shouldChange,
  }
}

const sameName = (one: string, other: string) =>
  one.localeCompare(other, 'en-GB', { sensitivity: 'base' }) === 0

/** Changes an action that was read at this version. @returns false when somebody else has changed it since. */
export async function changeAction(
  db: Db,
  plan: PlanOf,
  action: ActionToAdd,
  version: number,
): Promise<boolean> {
  const changed = await db
    .updateTable('improvement.actions')
    .set({ ...(await columnsOf(db, plan, action)), version: version + 1 })
    .where('id', '=', action.id)
    .where('plan_id', '=', plan.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await say(db, plan, 'improvement.change-action', action)
  return true
}

type Standing = Pick<PlanAction, 'id' | 'title' | 'ownerName' | 'dueOn'>

/** Closes an action with a word on what it changed. */
export async function closeAction(
  db: Db,
  plan: PlanOf,
  action: Standing,
  whatChanged: string,
): Promise<void> {
  await mark(db, plan, action.id, { done_at: now, done_note: whatChanged })
  await say(db, plan, 'improvement.close-action', action)
}

/** Opens an action again that was closed too early; what was said of it goes with it. */
export async function reopenAction(db: Db, plan: PlanOf, action: Standing): Promise<void> {
  await mark(db, plan, action.id, { done_at: null, done_note: null })
  await say(db, plan, 'improvement.reopen-action', action)
}

/** Takes an action out of its plan; it can be brought back. */
export async function removeAction(db: Db, plan: PlanOf, action: Standing): Promise<void> {
  await mark(db, plan, action.id, { removed_at: now })
  await say(db, plan, 'improvement.remove-action', action)
}

/** Brings back an action that was removed. */
export async function restoreAction(db: Db, plan: PlanOf, action: Standing): Promise<void> {
  await mark(db, plan, action.id, { removed_at: null })
  await say(db, plan, 'improvement.restore-action', action)
}

type Marks = { done_at?: typeof now | null; done_note?: string | null; removed_at?: typeof now | null }

async function mark(db: Db, plan: PlanOf, actionId: string, marks: Marks): Promise<void> {
  await db
    .updateTable('improvement.actions')
    .set(({ eb }) => ({ ...marks, version: eb('version', '+', 1) }))
    .where('id', '=', actionId)
    .where('plan_id', '=', plan.id)
    .execute()
}

async function say(
  db: Db,
  plan: PlanOf,
  did: string,
  action: Pick<ActionToAdd, 'title' | 'ownerName' | 'dueOn'>,
): Promise<void> {
  await record(db, {
    did,
    chain: plan.organisationId,
    about: { kind: 'plan', id: plan.id },
    audience: audienceOf(plan.organisationId),
    said: { action: action.title, owner: action.ownerName, dueOn: action.dueOn },
  })
  await tell(db, plan.organisationId)
}
