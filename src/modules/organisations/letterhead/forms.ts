import { z } from 'zod'

/** A change to the letterhead; the picture of a logo comes beside the form. */
export const letterheadForm = z.object({
  intent: z.enum(['set-logo', 'remove-logo', 'set-colour', 'remove-colour'], 'Choose what to change.'),
  words: z.string().max(200, 'Use at most 200 characters.').default(''),
  colour: z.string().max(100, 'Enter a colour as # and six letters or figures, such as #0E5A5A.').default(''),
  picked: z.string().max(20).default(''),
  was: z.string().max(20).default(''),
})
