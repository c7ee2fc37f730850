import { z } from 'zod'

/** A piece of evidence beside an answer: a title, and a link where it has one. Its file comes beside the form. */
export const evidenceForm = z.object({
  id: z.uuid('Open the page again.'),
  intent: z.enum(['add', 'remove', 'put-back']).default('add'),
  title: z.string().max(200, 'Use a title of at most 200 characters.').default(''),
  link: z
    .string()
    .max(1000, 'Use a link of at most 1,000 characters.')
    .regex(/^$|^https?:\/\/[^\s]+$/i, 'Enter a link that begins with https://, or leave it empty.')
    .default(''),
  noPupil: z.literal('yes').optional(),
})
