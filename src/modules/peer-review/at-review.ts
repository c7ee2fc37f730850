import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { partnershipAttempts } from './partnerships/policy.ts'
import { getReview, type KnownReview } from './review-facts.ts'
import { type ReviewFrame, reviewFrame } from './review-frame.ts'
import { newsIn } from './review-news.ts'
import type { ReviewFacts } from './stages.ts'

export { enter } from './enter.ts'
export { saying } from './review-news.ts'

const seers: readonly string[] = partnershipAttempts['peer-review.see-partnership']

/** What a page of a review begins with: the review, its frame, and the roles its reader holds in it. */
export type AtReview = {
  review: KnownReview
  frame: ReviewFrame
  asker: { facts: ReviewFacts; roles: string[]; trustRoles: string[] }
}

/**
 * Finds a review and who its reader is in it; `trustRoles` are those in the host's own trust. Ends with 404 otherwise.
 * With the request, the page says what was just done, where its address tells of that.
 */
export async function atReview(db: Db, actor: Actor, reviewId: string, request?: Request): Promise<AtReview> {
  const review = await getReview(db, reviewId)
  return {
    review,
    frame: {
      ...reviewFrame(review),
      news: request ? await newsIn(db, request, review) : null,
      seesPartnership: actor.positions.some(({ role }) => seers.includes(role)),
    },
    asker: {
      facts: review.facts,
      roles: rolesAt(actor, review.id),
      trustRoles: rolesAt(actor, review.hostId),
    },
  }
}
