import { getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { mayGiveUp } from '../policy.ts'
import { listLeaders } from '../queries/contributors.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { listAskedBefore } from './ask-again.ts'
import { findNewer } from './move.ts'
import { mayMove } from './moving.ts'
import { withdrawnWords } from './withdrawn.ts'

/** What stands beside the steps, for those who lead. */
export type MarginFacts = {
  leaders: string[]
  newer: { version: string } | null
  /** How many people of last time could be asked again. */
  askedBefore: number
  /** Whether the asker may give it up. */
  givesUp: boolean
  /** That their version was withdrawn: why, what that means, and whether they may move; null where it stands. */
  withdrawn: { version: string; because: string; words: string[]; moves: boolean } | null
}

/**
 * What stands beside the steps for those who lead: who leads it, a newer version of the framework, who could
 * be asked again, whether it may be given up, and whether its version was withdrawn.
 */
export async function getMarginFacts(db: Db, selfReview: SelfReview, leads: boolean): Promise<MarginFacts> {
  const { state } = selfReview
  const newer = leads && state !== 'revealed' ? await findNewer(db, selfReview) : null
  return {
    leaders: leads ? (await listLeaders(db, selfReview)).map((leader) => leader.name) : [],
    newer,
    askedBefore: leads && state === 'setting up' ? (await listAskedBefore(db, selfReview)).length : 0,
    givesUp: leads && mayGiveUp(selfReview).ok,
    withdrawn: leads ? await findWithdrawn(db, selfReview, newer) : null,
  }
}

async function findWithdrawn(
  db: Db,
  selfReview: SelfReview,
  newer: MarginFacts['newer'],
): Promise<MarginFacts['withdrawn']> {
  const { state, partnershipId, frameworkVersion: version } = selfReview
  const { withdrawnBecause } = await getFrameworkVersion(db, selfReview.frameworkVersionId)
  const words = withdrawnWords({ version, state, isPaired: partnershipId !== null, newer })
  if (withdrawnBecause === null || !words) return null
  return { version, because: withdrawnBecause, words, moves: newer !== null && mayMove(selfReview).ok }
}
