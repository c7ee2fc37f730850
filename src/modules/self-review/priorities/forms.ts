import { z } from 'zod'
import { controls, importances, levels, type Weighing } from './planning.ts'

const choice = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .union([z.literal(''), z.enum(values)])
    .optional()
    .transform((typed) => typed || null)

const oneOfTheSchools = 'Choose among the schools that are offered.'

const text = z.string().max(1000, 'Use at most 1,000 characters.').default('')

/** The planning page: what is a priority, and how important each element is and in whose control, now and before. */
export function planningForm(ids: readonly string[]) {
  const fields = ids.flatMap((id): [string, z.ZodType][] => [
    [`importance-${id}`, choice(importances)],
    [`control-${id}`, choice(controls)],
    [`importance-${id}-before`, choice(importances)],
    [`control-${id}-before`, choice(controls)],
  ])
  return z.object({
    priority: z.array(z.uuid()),
    before: z.array(z.uuid()),
    ...Object.fromEntries(fields),
  })
}

/** Reads the elements out of a planning form whose shape has been checked. */
export function weighingsPosted(form: Record<string, unknown>, ids: readonly string[]): Weighing[] {
  return ids.map((id) => ({
    id,
    importance: form[`importance-${id}`] as Weighing['importance'],
    control: form[`control-${id}`] as Weighing['control'],
    wasImportance: form[`importance-${id}-before`] as Weighing['importance'],
    wasControl: form[`control-${id}-before`] as Weighing['control'],
  }))
}

/** One priority: who sees to it, where, at which risk, and what is there already. `version` is the one that was read. */
export const priorityForm = z.object({
  intent: z.enum(['save', 'act']).default('save'),
  importance: choice(importances),
  control: choice(controls),
  ownerMembership: z
    .union([z.literal(''), z.uuid()])
    .optional()
    .transform((typed) => typed || null),
  level: choice(levels),
  schoolUrns: z.array(z.coerce.number(oneOfTheSchools).int(oneOfTheSchools).positive(oneOfTheSchools)),
  cluster: z.string().max(120, 'Use at most 120 characters.').default(''),
  risk: text,
  inPlace: text,
  version: z.coerce.number().int().min(0).default(0),
})
