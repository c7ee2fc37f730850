import type { Db } from '#src/platform/database/db.ts'
import { mayGiveUp } from '../policy.ts'
import { listLeaders } from '../queries/contributors.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { listAskedBefore } from './ask-again.ts'
import { findNewer } from './move.ts'

/**
 * What stands beside the steps for those who lead: who leads it, a newer version of the framework, who could
 * be asked again, and whether it may be given up.
 */
export async function getBeside(
  db: Db,
  selfReview: SelfReview,
  leads: boolean,
): Promise<{ leaders: string[]; newer: { version: string } | null; askedBefore: number; givesUp: boolean }> {
  const { state } = selfReview
  return {
    leaders: leads ? (await listLeaders(db, selfReview)).map((leader) => leader.name) : [],
    newer: leads && state !== 'revealed' ? await findNewer(db, selfReview) : null,
    askedBefore: leads && state === 'setting up' ? (await listAskedBefore(db, selfReview)).length : 0,
    givesUp: leads && mayGiveUp(selfReview).ok,
  }
}
