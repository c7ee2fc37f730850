import { z } from 'zod'
import { textOver } from '../fields.ts'

/** A sheet as it is typed in; `id` is made by the page, so that sent twice it is one. */
export function sheetForm(slugs: readonly string[]) {
  const fields = slugs.flatMap((slug): [string, z.ZodType][] => [
    [`answer-${slug}`, z.string().max(60).optional()],
    [`comment-${slug}`, textOver('', ' for a comment').default('')],
  ])
  return z.object({
    intent: z.enum(['type-in', 'take-back']).default('type-in'),
    id: z.uuid('Open the page again.'),
    name: z.string().max(120, 'Use a name of at most 120 characters.').default(''),
    present: z.string().max(1000, 'Use at most 1,000 characters.').default(''),
    ...Object.fromEntries(fields),
  })
}
