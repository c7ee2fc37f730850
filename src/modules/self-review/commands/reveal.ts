import { sql } from 'kysely'
import { getOrganisation } from '#src/modules/organisations/index.ts'
import { postToSeats } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { nameInMessages } from '../self-review-name.ts'
import { recordFor } from './record-for.ts'

/**
 * Reveals a self-review: closes answering, counts what was heard and cuts every link from an anonymous answer to a
 * person, then tells everybody in it. @returns false when it had been revealed before; then nothing happens.
 */
export async function revealSelfReview(db: Db, selfReview: SelfReview): Promise<boolean> {
  const { rows } = await sql<{
    did: boolean
  }>`select self_review.reveal(${selfReview.id}::uuid) as did`.execute(db)
  if (!rows[0]?.did) return false
  await recordFor(db, selfReview, 'everybody', {
    did: 'self-review.reveal',
    said: { framework: selfReview.framework },
  })
  const { name: organisation } = await getOrganisation(db, selfReview.organisationId)
  const named = nameInMessages({ ...selfReview, organisation })
  await postToSeats(db, {
    place: selfReview.id,
    roles: ['leader', 'contributor'],
    subject: `The answers are in: ${named}`,
    body: `Answering has closed in ${named} (${selfReview.framework}). What was heard can be seen here, by each as they were told beforehand:\n\n${publicUrl()}/know/self-reviews/${selfReview.id}\n`,
    dedupKey: `self-review-revealed:${selfReview.id}`,
  })
  return true
}
