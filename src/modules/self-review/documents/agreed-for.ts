import { getWhom } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { longDay, longInstant } from '#src/ui/dates.ts'
import { isLeader } from '../policy.ts'
import { getHeard, type HeardAll } from '../queries/heat-map.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { type About, type AgreedReview, asAgreedReview } from './agreed-review.ts'
import type { Maker } from './provenance.ts'

/** An agreed self-review as the asker may have it, with who makes a copy of it now. */
export type AgreedFor = { heard: HeardAll; review: AgreedReview; maker: Maker }

/**
 * Reads an agreed self-review for a leader or a contributor, each as far as row security lets them see. Its people all
 * act for its organisation: no seat on it goes elsewhere. Answers 404 for anybody else.
 */
export async function getAgreedFor(db: Db, actor: Actor, selfReviewId: string): Promise<AgreedFor> {
  const sees = isLeader(actor, selfReviewId) ? 'all' : 'own'
  const { revealedOn } = await getSelfReview(db, selfReviewId)
  const heard = await getHeard(db, selfReviewId, sees)
  const { name, organisation } = await getWhom(db, actor)
  const about: About = {
    organisation: organisation ?? '',
    revealedOn: revealedOn ? longDay(revealedOn) : '',
    sees,
  }
  return {
    heard,
    review: asAgreedReview(heard, about),
    maker: { madeBy: name, madeOn: longInstant(new Date()) },
  }
}
