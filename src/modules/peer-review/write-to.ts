import { postToSeats } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import type { KnownReview } from './review-facts.ts'

/** A message to everybody who holds one of these roles in a review; nothing confidential stands in it (NOT-02). */
export type Letter = {
  roles: readonly string[]
  subject: string
  body: string
  /** Where the link leads below the review's own page. */
  path: string
  /** The same key sends nothing twice to one person. */
  dedupKey: string
}

/** Writes to the people who hold these roles in a review, so that they know what waits for them. */
export async function writeTo(db: Db, review: Pick<KnownReview, 'id'>, letter: Letter): Promise<void> {
  const { roles, subject, body, path, dedupKey } = letter
  await postToSeats(db, {
    place: review.id,
    roles,
    subject,
    body: `${body}\n\n${publicUrl()}/review/${review.id}${path}\n`,
    dedupKey: `${dedupKey}:${review.id}`,
  })
}
