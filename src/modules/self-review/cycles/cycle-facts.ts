import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** That a self-review took place, or does: with which framework, in which cycle, and whether it was revealed or given up. */
export type CycleFacts = {
  id: string
  frameworkId: string
  frameworkVersionId: string
  cycle: number
  isRevealed: boolean
  isGivenUp: boolean
}

/**
 * Whether a cycle may be opened with a framework: once a cycle, whichever version the other one is on; one that was
 * given up stands in no way.
 */
export function mayOpenCycle(
  wanted: { id: string; frameworkId: string; cycle: number },
  there: readonly CycleFacts[],
): Verdict {
  const same = there.find(
    ({ id, frameworkId, cycle, isGivenUp }) =>
      !isGivenUp && id !== wanted.id && frameworkId === wanted.frameworkId && cycle === wanted.cycle,
  )
  if (!same) return allowed
  return refused(
    `There is a self-review ${wanted.cycle} with this framework already. Choose another year, or go on with that one.`,
  )
}
