import { z } from 'zod'

/** Bringing a list; `id` is made by the page, so that sent twice it is one. Its files come beside the form. */
export const bringForm = z.object({ id: z.uuid('Open the page again.') })

/** What each group of a list becomes, by its place among them, and what the groups of all schools do, by theirs. */
export function mappingForm(groups: number, families: number) {
  const slots = [
    ...Array.from({ length: groups }, (_, at) => `${at}`),
    ...Array.from({ length: families }, (_, at) => `all-${at}`),
  ]
  const fields = slots.flatMap((slot) => [
    [`perspective-${slot}`, z.string().max(36).default('')],
    [`role-${slot}`, z.string().max(40).default('')],
  ])
  return z.object(Object.fromEntries(fields) as Record<string, z.ZodDefault<z.ZodString>>)
}

/** What each column of a table holds, and whether its first row is a person too. */
export function columnsForm(columns: number) {
  const fields = Array.from({ length: columns }, (_, n): [string, z.ZodType] => [
    `column-${n}`,
    z.string().max(20).default(''),
  ])
  return z.object({ firstIsPerson: z.literal('yes').optional(), ...Object.fromEntries(fields) })
}

/**
 * Confirming a checked list: everybody new on it, or those ticked, by where they stand. Doubtful addresses have to be said
 * to be right or to be left out, and rows to mend to be left out.
 */
export const confirmForm = z.object({
  intent: z.enum(['all', 'ticked']).default('all'),
  take: z.array(z.string().max(60)).max(2000).default([]),
  doubts: z.enum(['right', 'out']).optional(),
  faults: z.literal('out').optional(),
})

/** Sending an invitation again, corrected, or withdrawing it. */
export const mendForm = z.object({
  intent: z.enum(['again', 'withdraw']).default('again'),
  name: z.string().max(120, 'Use a name of at most 120 characters.').default(''),
  email: z.string().max(200, 'Use an e-mail address of at most 200 characters.').default(''),
  doubts: z.literal('right').optional(),
})
