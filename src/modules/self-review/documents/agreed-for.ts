import { getWhom } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Day, londonDay, longDay, longInstant } from '#src/ui/dates.ts'
import { isLeader } from '../policy.ts'
import { getHeard, type HeardAll } from '../queries/heat-map.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { type About, type AgreedReview, asAgreedReview } from './agreed-review.ts'
import { listPriorityPlans } from './priority-plans.ts'
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
  const { organisation, ...maker } = await getMaker(db, actor)
  const agreedOn = await findLastAgreed(db, selfReviewId)
  const about: About = {
    organisation,
    revealedOn: revealedOn ? longDay(revealedOn) : '',
    agreedOn: agreedOn && longDay(agreedOn),
    sees,
    plans: sees === 'all' ? await listPriorityPlans(db, heard) : null,
  }
  return {
    heard,
    review: asAgreedReview(heard, about),
    maker,
  }
}

/** Who makes a copy, for which organisation, and when: now. */
export async function getMaker(db: Db, actor: Actor): Promise<Maker & { organisation: string }> {
  const { name, organisation } = await getWhom(db, actor)
  return { madeBy: name, madeOn: longInstant(new Date()), organisation: organisation ?? '' }
}

/** The day on which the leaders last agreed something; null where they have not. */
async function findLastAgreed(db: Db, selfReviewId: string): Promise<Day | null> {
  const { at } = await db
    .selectFrom('self_review.agreements')
    .select(({ fn }) => fn.max('agreed_at').as('at'))
    .where('self_review_id', '=', selfReviewId)
    .executeTakeFirstOrThrow()
  return at && londonDay(at)
}
