import { findDisclosure } from '#src/modules/disclosure/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import type { SelfReview } from './self-reviews.ts'

/** Whether the asker discloses for the organisation, and since when its copy stands disclosed to the partner, if it does. */
export async function disclosingOf(
  db: Db,
  actor: Actor,
  { organisationId, partnershipId }: SelfReview,
): Promise<{ discloses: boolean; disclosedOn: Day | null }> {
  const roles = rolesAt(actor, organisationId)
  const discloses = roles.includes('chief_executive') || roles.includes('improvement_director')
  if (!discloses || !partnershipId) return { discloses, disclosedOn: null }
  const found = await findDisclosure(db, { place: partnershipId, kind: 'self-review', organisationId })
  return { discloses, disclosedOn: found && londonDay(found.disclosedAt) }
}
