import { z } from 'zod'

/** Why a self-review is given up: everybody who was asked reads it. */
export const giveUpForm = z.object({
  because: z
    .string('Say why in a sentence; everybody who was asked reads it.')
    .trim()
    .min(1, 'Say why in a sentence; everybody who was asked reads it.')
    .max(500, 'Use at most 500 characters.'),
})
