import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { post } from '#src/platform/mail/post.ts'
import { listContributors, listLeaders, type Seated } from '../queries/contributors.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
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
  const everybody = new Map<string, Seated>()
  for (const person of await listContributors(db, selfReview)) everybody.set(person.personId, person)
  for (const person of await listLeaders(db, selfReview)) everybody.set(person.personId, person)
  for (const person of everybody.values())
    await post(db, {
      toAddress: person.email,
      toPerson: person.personId,
      organisationId: selfReview.organisationId,
      subject: `The answers are in: ${selfReview.framework}`,
      body: `Hello ${person.name},\n\nAnswering has closed and what was heard can be seen, by each as they were told beforehand:\n\n${publicUrl()}/know/self-reviews/${selfReview.id}\n`,
      dedupKey: `self-review-revealed:${selfReview.id}:${person.personId}`,
    })
  return true
}
