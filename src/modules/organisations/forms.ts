import { z } from 'zod'

/** A form that starts an import: its id was made with the page, so that it is queued once. */
export const importForm = z.object({ id: z.uuid('Open the page again, then choose the files once more.') })

/** What to do with an import that waits. */
export const settleForm = z.object({
  choice: z.enum(['import', 'give-up'], 'Choose whether to import the rest or to give this import up.'),
})
