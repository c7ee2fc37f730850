import { z } from 'zod'

/** Who is to lead the self-review too. */
export const leaderForm = z.object({ membershipId: z.uuid('Choose a person.') })
