import { z } from 'zod'
import { linesOf } from './you-said.ts'

const lines = z.string().max(4000, 'Use at most 4,000 characters.').default('').transform(linesOf)

/** What the leaders tell a group: an opening, three lists with one thing a line, and whether it may be read now. */
export const replyForm = z.object({
  intent: z.enum(['save', 'release']).default('save'),
  opening: z
    .string('Say in a sentence what this is about.')
    .min(1, 'Say in a sentence what this is about.')
    .max(1000, 'Use at most 1,000 characters.'),
  priorities: lines,
  actions: lines,
  levels: lines,
  version: z.coerce.number().int().min(0),
})
