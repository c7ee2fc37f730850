import { z } from 'zod'
import { mostFor } from './answering/answer.ts'

const enterDay = 'Enter a date, such as 21 November 2026.'

/** A day, or none. */
export const dayField = z.union([z.literal('').transform(() => null), z.iso.date(enterDay)], enterDay)

/** A text of an answer, which may be as long as any, or as the one that is kept; `what` says what it is for. */
export function textOver(kept: string, what = '') {
  const most = mostFor(kept)
  return z.string().max(most, `Use at most ${most.toLocaleString('en-GB')} characters${what}.`)
}
