import { z } from 'zod'

const day = z.union(
  [z.literal('').transform(() => null), z.iso.date('Enter a date, such as 21 November 2026.')],
  'Enter a date, such as 21 November 2026.',
)

/** Opening a self-review: the framework's version, the cycle as a year, and the day by which answers are asked for. */
export const openForm = z.object({
  id: z.uuid('Open the page again and send it once more.'),
  framework: z.uuid('Choose a framework.'),
  cycle: z.coerce
    .number('Enter the year, such as 2026.')
    .int('Enter the year, such as 2026.')
    .min(2000, 'Enter the year, such as 2026.')
    .max(2100, 'Enter the year, such as 2026.'),
  answersBy: day,
})

/** The version to move to: the one that was shown. */
export const moveForm = z.object({ to: z.uuid('Open the page again and send it once more.') })
