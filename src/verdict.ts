/**
 * What a rule or a policy answers when somebody wants to do something. `because` is a whole sentence for
 * the person who is refused: what stands in the way and what to do. The screen shows it on the disabled
 * control, and the refusal carries it.
 */
export type Verdict = { ok: true } | Refused

/** The half of a verdict that says no, and why. */
export type Refused = { ok: false; because: string }

/** The verdict that says yes. */
export const allowed: { ok: true } = { ok: true }

/** The verdict that says no, with its reason as a whole sentence. */
export function refused(because: string): Refused {
  return { ok: false, because }
}
