import { z } from 'zod'

/** Who is to read what a school shares: people of its trust, at least one. */
export const readersForm = z.object({
  readers: z
    .array(z.uuid('Choose people from the list.'))
    .min(1, 'Choose at least one person to read it.')
    .max(50),
})

/** Naming more readers of what is shared already. */
export const moreReadersForm = readersForm.extend({ disclosure: z.uuid('Open this page again.') })

/** Taking back what is shared. */
export const withdrawForm = z.object({ disclosure: z.uuid('Open this page again.') })
