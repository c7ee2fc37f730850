import type { Db } from '#src/platform/database/db.ts'
import { listLeaders } from '../queries/contributors.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { listAskedBefore } from './ask-again.ts'
import { findNewer } from './move.ts'

/** What stands beside the steps for those who lead: who leads it, a newer version of the framework, and who could be asked again. */
export async function getBeside(
  db: Db,
  selfReview: SelfReview,
  leads: boolean,
): Promise<{ leaders: string[]; newer: { version: string } | null; askedBefore: number }> {
  const { state } = selfReview
  return {
    leaders: leads ? (await listLeaders(db, selfReview)).map((leader) => leader.name) : [],
    newer: leads && state !== 'revealed' ? await findNewer(db, selfReview) : null,
    askedBefore: leads && state === 'setting up' ? (await listAskedBefore(db, selfReview)).length : 0,
  }
}
