import { sql } from 'kysely'
import { findPlan, getPlan, openPlan } from '#src/modules/improvement/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { inSentence } from '#src/ui/words.ts'
import { recordFor } from '../commands/record-for.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import type { Change, Planned, PlanningRow } from './planning.ts'

type Acting = Actor & { membershipId: string }
type Of = Pick<SelfReview, 'id' | 'organisationId' | 'name'>

/**
 * Says how important elements are and in whose control: of each only what the page changed, and only where it still stands
 * as the page showed it. @returns what another leader changed meanwhile; of those nothing is written.
 */
export async function weigh(
  db: Db,
  actor: Acting,
  selfReview: Of,
  changes: readonly Change[],
): Promise<Change[]> {
  const refused: Change[] = []
  for (const change of changes) if (!(await weighOne(db, actor, selfReview, change))) refused.push(change)
  const written = new Set(changes.filter((change) => !refused.includes(change)).map(({ id }) => id))
  if (written.size > 0)
    await recordFor(db, selfReview, 'leaders', { did: 'self-review.weigh', said: { elements: written.size } })
  return refused
}

/** Writes one field, unless it says by now what the page neither showed nor asks for. @returns whether it was written. */
async function weighOne(db: Db, actor: Acting, selfReview: Of, change: Change): Promise<boolean> {
  const { id, field, from, to } = change
  const column = sql.ref(`self_review.priorities.${field}`)
  const done = await db
    .insertInto('self_review.priorities')
    .values({ ...keysOf(selfReview, id), [field]: to, changed_by: actor.membershipId })
    .onConflict((on) =>
      on
        .columns(['self_review_id', 'element_id'])
        .doUpdateSet((eb) => ({
          [field]: to,
          changed_by: actor.membershipId,
          changed_at: now,
          version: eb('self_review.priorities.version', '+', 1),
        }))
        .where(sql<boolean>`${column} is not distinct from ${from} or ${column} is not distinct from ${to}`),
    )
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

const keysOf = (selfReview: Of, elementId: string) => ({
  self_review_id: selfReview.id,
  organisation_id: selfReview.organisationId,
  element_id: elementId,
})

/** Plans one element. @returns false when another leader wrote meanwhile; then nothing is changed. */
export async function planPriority(
  db: Db,
  actor: Acting,
  selfReview: Of,
  element: { id: string; title: string },
  planned: Planned,
): Promise<boolean> {
  const { importance, control, ownerMembership, level, cluster, risk, inPlace, version } = planned
  const values = {
    ...{ importance, control, risk, in_place: inPlace, owner_membership: ownerMembership },
    ...{ level, school_urns: [...planned.schoolUrns], cluster },
    ...{ changed_by: actor.membershipId, changed_at: now, version: version + 1 },
  }
  const keys = keysOf(selfReview, element.id)
  const written =
    version === 0
      ? await db
          .insertInto('self_review.priorities')
          .values({ ...keys, ...values })
          .onConflict((on) => on.doNothing())
          .executeTakeFirst()
      : await db
          .updateTable('self_review.priorities')
          .set(values)
          .where('self_review_id', '=', keys.self_review_id)
          .where('element_id', '=', element.id)
          .where('version', '=', version)
          .executeTakeFirst()
  const count = 'numUpdatedRows' in written ? written.numUpdatedRows : written.numInsertedOrUpdatedRows
  if (count !== 1n) return false
  await recordFor(db, selfReview, 'leaders', {
    did: 'self-review.plan-priority',
    said: { element: element.title },
  })
  return true
}

/**
 * Puts a priority into the plan of its self-review, which opens with the first one; there it becomes an action. Where
 * it came from stays with the plan. Sent twice it is there once. @returns the plan, and the priority as its source.
 */
export async function planFor(
  db: Db,
  actor: Acting,
  selfReview: Of,
  row: Pick<PlanningRow, 'id' | 'title'>,
): Promise<{ planId: string; sourceId: string }> {
  const { organisationId, name } = selfReview
  const origin = { kind: 'self-review' as const, id: selfReview.id }
  const found = await findPlan(db, origin)
  const planId = await openPlan(db, actor, {
    ...{ id: found?.id ?? newId(), organisationId, origin },
    priority: `The priorities of ${inSentence(name)}`,
    sources: [{ kind: 'priority', originId: row.id, sentence: row.title }],
  })
  const { sources } = await getPlan(db, planId)
  await recordFor(db, selfReview, 'leaders', {
    did: 'self-review.act-on-priority',
    said: { element: row.title },
  })
  return { planId, sourceId: sources.find(({ originId }) => originId === row.id)!.id }
}
