import { z } from 'zod'
import { problemsOf } from './rules.ts'

const text = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most} characters.`)
    .optional()
    .transform((typed) => typed ?? '')

const day = z
  .union([z.literal(''), z.iso.date('Enter a date, such as 21 November 2026.')])
  .optional()
  .transform((typed) => typed || null)

const choice = <T extends string>(...values: [T, ...T[]]) =>
  z
    .union([z.literal(''), z.enum(values)])
    .optional()
    .transform((typed) => typed || null)

const oneOfTheSchools = 'Choose among the schools that are offered.'

/** An action as it is written. `sourceId` is what it answers in its plan; `version` is the one that was read. */
export const actionForm = z
  .object({
    id: z.uuid('Open the page again and send it once more.'),
    sourceId: z
      .union([z.literal(''), z.uuid()])
      .optional()
      .transform((typed) => typed || null),
    title: text(200),
    ownerName: text(120),
    level: choice('trust', 'cluster', 'school'),
    schoolUrns: z.array(z.coerce.number(oneOfTheSchools).int(oneOfTheSchools).positive(oneOfTheSchools)),
    cluster: text(120),
    nature: choice('assurance', 'networking'),
    startsOn: day,
    dueOn: day,
    shouldChange: text(1000),
    version: z.coerce.number().int().min(1).optional(),
  })
  .superRefine((action, context) => {
    for (const { field, because } of problemsOf(action))
      context.addIssue({ code: 'custom', path: [field], message: because })
  })

/** A new plan: the one priority that it serves. */
export const planForm = z.object({
  id: z.uuid('Open the page again and send it once more.'),
  priority: z
    .string('Say what this plan is for.')
    .min(1, 'Say what this plan is for, in one sentence.')
    .max(300, 'Use at most 300 characters.'),
})

/** What may be done with an action that stands. */
export const actionIntentForm = z.object({
  intent: z.enum(['change', 'close', 'reopen', 'remove', 'restore'], 'Choose what to do with this action.'),
})

/** What an action came to. */
export const closeForm = z.object({
  whatChanged: z
    .string('Say what changed, even if it was not what you hoped.')
    .min(1, 'Say what changed, even if it was not what you hoped.')
    .max(1000, 'Use at most 1000 characters.'),
})
