/** How long after the last keystroke answers are saved, in milliseconds. */
const pause = 1000

/** The least time between two saves, in milliseconds. */
const apart = 5000

/**
 * When to save next, as milliseconds from now: a second after typing stops, at most every five seconds; after
 * failures in a row ever later, up to half a minute. All instants are milliseconds.
 */
export function untilSave(now: number, typedAt: number, triedAt: number, failures: number): number {
  const rest = failures === 0 ? apart : Math.min(30_000, apart * 2 ** (failures - 1))
  return Math.max(0, typedAt + pause - now, triedAt + rest - now)
}
