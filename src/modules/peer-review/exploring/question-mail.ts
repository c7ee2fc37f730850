import { postToRole } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { londonDay } from '#src/ui/dates.ts'
import { addressOf } from '../partnerships/commands.ts'
import type { Partner, Partnership } from '../partnerships/partnership.ts'

/** Tells a trust's leaders that questions wait, once a day however many are asked; never what they are about. */
export async function tellTrustOfQuestion(db: Db, partnership: Partnership, askedOf: Partner): Promise<void> {
  for (const role of ['chief_executive', 'improvement_director'])
    await postToRole(db, {
      organisationId: askedOf.organisationId,
      role,
      subject: `A probing question waits for you: ${partnership.name}`,
      body: `Your partner has asked a question about your self-review. Read and answer it here:\n\n${addressOf(partnership.id)}/explore/${askedOf.organisationId}\n`,
      dedupKey: `question:${partnership.id}:${askedOf.organisationId}:${londonDay(new Date())}:${role}`,
    })
}
