import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import type { SelfReview } from '../queries/self-reviews.ts'

/** Which seats of the self-review may know of an event: its leaders alone, or everybody in it. */
type MayKnow = 'leaders' | 'everybody'

/** Records what was done to a self-review, and lets the pages that show it load again. */
export async function recordFor(
  db: Db,
  selfReview: Pick<SelfReview, 'id' | 'organisationId' | 'name'>,
  mayKnow: MayKnow,
  event: { did: string; said?: Record<string, string | number | null> },
): Promise<void> {
  const roles = mayKnow === 'leaders' ? ['leader'] : ['leader', 'contributor']
  await record(db, {
    did: event.did,
    chain: selfReview.organisationId,
    about: { kind: 'self-review', id: selfReview.id },
    audience: at(selfReview.id, ...roles),
    said: { ...event.said, selfReview: selfReview.name },
  })
  await tell(db, selfReview.id)
}
