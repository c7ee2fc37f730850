import { refused, type Verdict } from '#src/verdict.ts'
import { type ElementFacts, mayDisclose, type SelfReviewState } from '../gates.ts'

/**
 * Whether a school may share what it agreed with its trust: once every element is settled with a reason, and while the
 * register says that it is in a trust that takes part, with somebody to name. `readers` is how many there are.
 */
export function mayShare(
  state: SelfReviewState,
  elements: readonly ElementFacts[],
  readers: number,
): Verdict {
  if (readers === 0)
    return refused(
      'The register says that the school is in no trust that takes part, so there is nobody to name.',
    )
  return mayDisclose(state, elements)
}
