import { allowed, refused, type Verdict } from '#src/verdict.ts'

const writers = ['chief_executive', 'improvement_director', 'programme_lead'] as const

/**
 * Which roles may attempt what with frameworks. What is published for a person is theirs to read; row security knows
 * which that is.
 */
export const attempts = {
  'frameworks.read': ['anyone'],
  'frameworks.see-draft': writers,
  'frameworks.draft': writers,
  'frameworks.bring-in': writers,
  'frameworks.publish': writers,
  'frameworks.withdraw': writers,
} as const

/** Whether these positions at an organisation let a person write its frameworks. */
export function mayWrite(rolesThere: readonly string[]): Verdict {
  if (rolesThere.some((role) => (writers as readonly string[]).includes(role))) return allowed
  return refused(
    'The chief executive and the improvement director of a trust, and the lead of a programme, write its frameworks.',
  )
}

const openers: readonly string[] = ['chief_executive', 'improvement_director', 'head_of_school']

/** Whether these positions at an organisation let a person open its self-review: as that module has it, held by a test there. */
export function opensSelfReviews(rolesThere: readonly string[]): boolean {
  return rolesThere.some((role) => openers.includes(role))
}

/** Whether a version may be withdrawn: one's own, once. */
export function mayWithdraw(
  version: { organisationId: string | null; withdrawnBecause: string | null },
  rolesThere: readonly string[],
): Verdict {
  if (version.organisationId === null)
    return refused('What came with the product is not withdrawn by anybody.')
  if (version.withdrawnBecause !== null) return refused('This version is withdrawn already.')
  return mayWrite(rolesThere)
}
