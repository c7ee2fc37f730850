import { z } from 'zod'
import { inviteChiefForm } from '../forms.ts'

const { name, email } = inviteChiefForm.shape

/** Who leads each of these schools: a name and an address for each, in fields that end in its URN. */
export function headsForm(urns: readonly number[]) {
  return z.object(
    Object.fromEntries(
      urns.flatMap((urn) => [[`name-${urn}`, name] as const, [`email-${urn}`, email] as const]),
    ),
  )
}

/** What to do with an invitation that waits. */
export const waitingForm = z.object({ intent: z.enum(['again', 'withdraw'], 'Choose what to do.') })
