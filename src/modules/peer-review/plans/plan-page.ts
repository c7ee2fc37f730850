import { visibleTo, visibleToSeers } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { KnownReview } from '../review-facts.ts'
import { findOwnDisclosedPlan, getPlanOf, listPlanReaders, wasPlanWithdrawn } from './disclosing.ts'
import { asFrozenPlan, isSamePlan } from './frozen-plan.ts'

/** What the host's page of its plan's disclosure shows: the preview and who could read it, or the copy and who has. */
export async function planPage(db: Db, actor: Actor, review: KnownReview) {
  const plan = await getPlanOf(db, review)
  const now = asFrozenPlan(plan)
  const standing = await findOwnDisclosedPlan(db, actor, review)
  const head = { planId: plan.id, now }
  if (standing)
    return {
      ...head,
      ...{ stands: 'disclosed' as const, standing },
      hasChanged: !isSamePlan(standing.copy, now),
      visibleTo: await visibleToSeers(db, standing.seers),
    }
  return {
    ...head,
    stands: 'preview' as const,
    wasWithdrawn: await wasPlanWithdrawn(db, review),
    readers: (await listPlanReaders(db, review)).map(({ seatId, name, role, organisation, isAssociate }) => ({
      ...{ value: seatId, label: name },
      hint: `${isAssociate ? 'associate' : role}, ${organisation}`,
    })),
    visibleTo: await visibleTo(db, 'see-plan', review.hostId, 'Nobody else until you disclose it.'),
  }
}
