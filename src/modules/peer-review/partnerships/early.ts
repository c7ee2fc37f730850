import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import type { KnownReview } from '../review-facts.ts'
import { reviewTitle } from '../review-frame.ts'
import type { Stage } from '../stages.ts'

/** Records that the associate opens a stage before its gate holds, with the reason that everybody in the review reads. */
export async function openStageEarly(
  db: Db,
  actor: Actor,
  review: KnownReview,
  { stage, because }: { stage: Stage; because: string },
): Promise<void> {
  await db
    .insertInto('peer_review.openings')
    .values({ review_id: review.id, stage, because, opened_by: actor.membershipId! })
    .onConflict((on) => on.columns(['review_id', 'stage']).doNothing())
    .execute()
  await record(db, {
    did: 'peer-review.open-stage-early',
    chain: review.programmeId,
    about: { kind: 'review', id: review.id },
    audience: [
      ...at(
        review.id,
        'host_leader',
        'host_coordinator',
        'team_namer',
        'lead_reviewer',
        'visitor',
        'associate',
      ),
      ...at(review.programmeId, 'programme_lead'),
    ],
    said: { review: reviewTitle(review.facts), stage, because },
  })
  await tell(db, review.id)
  await tell(db, review.partnershipId)
}
