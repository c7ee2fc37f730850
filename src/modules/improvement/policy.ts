import { allowed, refused, type Verdict } from '#src/verdict.ts'

const leaders = ['chief_executive', 'improvement_director', 'executive', 'head_of_school'] as const

/**
 * Which roles may attempt what with improvement plans. Anybody may own an action, and sees it and says how it went;
 * row security shows them nothing else of the plan.
 */
export const attempts = {
  'improvement.see-plans': ['anyone'],
  'improvement.open-plan': leaders,
  'improvement.add-action': leaders,
  'improvement.see-action': ['anyone'],
  'improvement.change-action': ['anyone'],
} as const

/** Whether these positions at an organisation let a person write its plans. */
export function mayWritePlan(rolesThere: readonly string[]): Verdict {
  if (rolesThere.some((role) => (leaders as readonly string[]).includes(role))) return allowed
  return refused(
    'The chief executive, the improvement director and the executives write the plan; of a school, its headteacher.',
  )
}

/** Whether somebody may show a plan to a partner: those who disclose for the trust, a plan that came from a review. */
export function mayShowPlan(
  rolesThere: readonly string[],
  plan: { origin: { kind: string } | null; actions: readonly unknown[] },
): boolean {
  const discloses = rolesThere.includes('chief_executive') || rolesThere.includes('improvement_director')
  return discloses && plan.origin?.kind === 'review' && plan.actions.length > 0
}

/** Whether a change to an action is one that its owner may make: to say that it is done, or not yet. */
export function mayAct(intent: string, rolesThere: readonly string[]): Verdict {
  if (intent === 'close' || intent === 'reopen') return allowed
  return mayWritePlan(rolesThere)
}
