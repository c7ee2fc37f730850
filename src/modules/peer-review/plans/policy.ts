import { allowed, refused, type Verdict } from '#src/verdict.ts'

const disclosers = ['chief_executive', 'improvement_director'] as const

/** Which role may attempt what in `plans/`. */
export const planAttempts = {
  'peer-review.disclose-plan': disclosers,
  'peer-review.read-plan': ['explorer', 'associate'],
} as const

/**
 * Whether somebody may show the plan of a review to the partner, or take it back: those who disclose for the host, once
 * there is something in it to show.
 */
export function mayDisclosePlan(trustRoles: readonly string[], actions: number): Verdict {
  if (!trustRoles.some((role) => (disclosers as readonly string[]).includes(role)))
    return refused(
      'The chief executive and the improvement director disclose for the trust. Ask one of them.',
    )
  if (actions === 0) return refused('There is no action in the plan yet, so there is nothing to show.')
  return allowed
}
