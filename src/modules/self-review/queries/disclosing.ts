import { findDisclosure } from '#src/modules/disclosure/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import { isShared } from '../sharing/share.ts'
import type { SelfReview } from './self-reviews.ts'

/** What a person may disclose of a self-review, and what stands disclosed: to a partner, or of a school to its trust. */
export type Disclosing = { discloses: boolean; disclosedOn: Day | null; isShared: boolean | null }

/**
 * Whether the asker discloses for the organisation, and since when its copy stands disclosed to the partner, if it does;
 * of a school, for whoever leads it, whether what was agreed stands shared with its trust.
 */
export async function disclosingOf(db: Db, actor: Actor, selfReview: SelfReview): Promise<Disclosing> {
  const { organisationId, partnershipId, ofSchool } = selfReview
  if (ofSchool)
    return { discloses: false, disclosedOn: null, isShared: await isShared(db, actor, selfReview) }
  const roles = rolesAt(actor, organisationId)
  const discloses = roles.includes('chief_executive') || roles.includes('improvement_director')
  if (!discloses || !partnershipId) return { discloses, disclosedOn: null, isShared: null }
  const found = await findDisclosure(db, { place: partnershipId, kind: 'self-review', organisationId })
  return { discloses, disclosedOn: found && londonDay(found.disclosedAt), isShared: null }
}
