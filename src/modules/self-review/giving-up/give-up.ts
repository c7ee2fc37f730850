import { sql } from 'kysely'
import { postToSeats } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { recordFor } from '../commands/record-for.ts'
import { findGivenUp, type SelfReview } from '../queries/self-reviews.ts'
import type { GivenUp } from './given-up.ts'

/**
 * Gives a self-review up: closes it, deletes whatever was answered, and tells everybody who was asked once, whether they
 * had answered or not. Invitations that still wait end with it. `because` is read by all of them. @returns false when
 * it had been given up before; then nothing happens.
 */
export async function giveUp(db: Db, selfReview: SelfReview, because: string): Promise<boolean> {
  const { rows } = await sql<{ did: boolean }>`
    select self_review.give_up(${selfReview.id}::uuid, ${because}) as did`.execute(db)
  if (!rows[0]?.did) return false
  await recordFor(db, selfReview, 'everybody', {
    did: 'self-review.give-up',
    said: { framework: selfReview.framework },
  })
  const { givenUp } = (await findGivenUp(db, selfReview.id))!
  await postToSeats(db, {
    place: selfReview.id,
    roles: ['leader', 'contributor'],
    subject: `The self-review is given up: ${selfReview.framework}`,
    body: `${whatHappened(selfReview, givenUp)} There is nothing you need to do. What became of it stands under Know:\n\n${publicUrl()}/know/self-reviews/${selfReview.id}/given-up\n`,
    dedupKey: `self-review-given-up:${selfReview.id}`,
  })
  return true
}

function whatHappened({ cycle, framework, state }: SelfReview, { by, because }: GivenUp): string {
  const answers =
    state === 'answering'
      ? 'Nothing was revealed, and whatever had been answered is deleted.'
      : 'Nobody had answered yet.'
  return `${by} has given up self-review ${cycle} (${framework}) and says why:\n\n${because}\n\n${answers}`
}
