import { z } from 'zod'

const element = z.uuid('Open the page again and choose an element.')
const notesBy = z.string().max(120, 'Use a name of at most 120 characters.').default('')

/** What is done at the projector, apart from agreeing. */
export const discussForm = z.object({
  intent: z.enum(['begin', 'arrange', 'go', 'start', 'stop', 'more', 'agree'], 'Open the page again.'),
})

/** How the talk begins, or goes on: the order, and who takes notes. */
export const arrangeForm = z.object({
  ordering: z.enum(['differ', 'framework'], 'Choose an order.'),
  notesBy,
})

/** To which element everybody goes. */
export const goForm = z.object({ to: element })

/** Two more minutes, of the minutes that the page showed: pressed twice by two people it adds once. */
export const moreForm = z.object({ minutes: z.coerce.number('Open the page again.').int().min(1).max(240) })
