import { z } from 'zod'

/** Whether the plan is shown or taken back. */
export const planIntentForm = z.object({ intent: z.enum(['disclose', 'withdraw'], 'Choose what to do.') })
