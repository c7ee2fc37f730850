import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** Decides whether something may be disclosed to these seats: to somebody, and to each by name. */
export function mayDisclose(seatIds: readonly string[]): Verdict {
  if (seatIds.length > 0) return allowed
  return refused('Nobody is named to read this. Choose at least one person.')
}
