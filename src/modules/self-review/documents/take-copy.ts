import { findLetterhead } from '#src/modules/organisations/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { Order } from '#src/platform/documents/press.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { HeardAll } from '../queries/heat-map.ts'
import { getAgreedFor } from './agreed-for.ts'
import { findCopy, orders } from './orders.ts'

/**
 * Makes up the order for a file of an agreed self-review, and records who took what away (LOG-06). Answers 404 before
 * the reveal, and for a file that there is not.
 */
export async function takeCopy(
  db: Db,
  actor: Actor,
  selfReviewId: string,
  file: string,
): Promise<{ order: Order; name: string }> {
  const copy = findCopy(file) ?? notFound('There is no such file of a self-review.')
  const { heard, review, maker } = await getAgreedFor(db, actor, selfReviewId)
  if (heard.state !== 'revealed') notFound('There is nothing to take with you before the reveal.')
  await recordCopy(db, heard, copy.called)
  const letterhead = await findLetterhead(db, heard.organisationId)
  const name = `${review.organisation} ${file.startsWith('board') ? 'board ' : ''}self-review ${review.cycle}`
  return { order: orders[copy.file](review, maker, letterhead), name }
}

/** Records for the leaders that the asker took this copy of a self-review away (LOG-06). */
export async function recordCopy(db: Db, heard: HeardAll, copy: string): Promise<void> {
  await record(db, {
    did: 'self-review.take-copy',
    chain: heard.organisationId,
    about: { kind: 'self-review', id: heard.id },
    audience: at(heard.id, 'leader'),
    said: { copy, selfReview: heard.name },
  })
}
