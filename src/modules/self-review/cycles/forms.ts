import { z } from 'zod'
import { dayField } from '../fields.ts'

/** Opening a self-review: the framework's version, the cycle as a year, and the day by which answers are asked for. */
export const openForm = z.object({
  id: z.uuid('Open the page again and send it once more.'),
  framework: z.uuid('Choose a framework.'),
  cycle: z.coerce
    .number('Enter the year, such as 2026.')
    .int('Enter the year, such as 2026.')
    .min(2000, 'Enter the year, such as 2026.')
    .max(2100, 'Enter the year, such as 2026.'),
  answersBy: dayField,
})

/** The version to move to: the one that was shown. */
export const moveForm = z.object({ to: z.uuid('Open the page again and send it once more.') })

/** What is set of the years after: the month in which the next cycle opens by itself, or none. */
export const yearlyForm = z.object({
  month: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(12)]).default(null),
})

/** Whether those who answer see what was agreed last time. */
export const showBeforeForm = z.object({ shows: z.literal('yes').optional() })

/** Which of the two forms of the page was sent. */
export const yearlyIntentForm = z.object({ intent: z.enum(['month', 'before']) })

/** Which people of last time are asked again. */
export const askAgainForm = z.object({ person: z.array(z.uuid()) })
