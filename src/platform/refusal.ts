import { data } from 'react-router'
import type { Verdict } from '#src/verdict.ts'
import type { Typed } from './form.ts'

/** A refusal on its way to the person: the reason, and what they had typed, so that nothing is lost. */
export type Refusal = { because: string; typed?: Typed }

/** Ends the request with 403 and the policy's own sentence when the verdict is no. */
export function demand(verdict: Verdict): asserts verdict is { ok: true } {
  if (!verdict.ok) throw data({ because: verdict.because } satisfies Refusal, { status: 403 })
}

/** Ends the request with 404; row security answers the same for what is hidden and for what does not exist. */
export function notFound(because = 'There is nothing at this address, or it is not shared with you.'): never {
  throw data({ because } satisfies Refusal, { status: 404 })
}

/** Ends the request with 409 when somebody else was quicker. */
export function conflict(because: string): never {
  throw data({ because } satisfies Refusal, { status: 409 })
}
