import type { Db } from '#src/platform/database/db.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { listAskedBefore } from './ask-again.ts'
import { findNewer } from './move.ts'

/** What stands beside the steps for those who lead: a newer version of the framework, and who could be asked again. */
export async function getBeside(
  db: Db,
  selfReview: SelfReview,
  leads: boolean,
): Promise<{ newer: { version: string } | null; askedBefore: number }> {
  const { state } = selfReview
  return {
    newer: leads && state !== 'revealed' ? await findNewer(db, selfReview) : null,
    askedBefore: leads && state === 'setting up' ? (await listAskedBefore(db, selfReview)).length : 0,
  }
}
