import { inviteAgainTo, postToSeats } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { type Day, longDay } from '#src/ui/dates.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { recordFor } from './record-for.ts'

/** Sets the day by which people are asked to answer. */
export async function setAnswersBy(db: Db, selfReview: SelfReview, answersBy: Day | null): Promise<void> {
  await db
    .updateTable('self_review.self_reviews')
    .set({ answers_by: answersBy })
    .where('id', '=', selfReview.id)
    .execute()
  await recordFor(db, selfReview, 'everybody', { did: 'self-review.set-deadline', said: { answersBy } })
}

/**
 * Opens answering and tells everybody who was invited: those who have joined, and by a new invitation those who have not.
 * From now on what each perspective declared holds. @returns false when it was open already; then nothing happens.
 */
export async function openAnswering(db: Db, selfReview: SelfReview, answersBy: Day | null): Promise<boolean> {
  const opened = await db
    .updateTable('self_review.self_reviews')
    .set({ answers_by: answersBy, answering_opened_at: new Date() })
    .where('id', '=', selfReview.id)
    .where('answering_opened_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!opened) return false
  await recordFor(db, selfReview, 'everybody', { did: 'self-review.open-answering', said: { answersBy } })
  await postToSeats(db, {
    place: selfReview.id,
    roles: ['contributor'],
    subject: `Your view is asked for: ${selfReview.framework}`,
    body: letter('You are asked to answer your organisation’s self-review.', selfReview.id, answersBy),
    dedupKey: `self-review-opened:${selfReview.id}`,
  })
  await inviteAgainTo(db, { place: selfReview.id, role: 'contributor' }, asking({ ...selfReview, answersBy }))
  return true
}

/** What an invitation to answer says it is about, and by when. */
export function asking({ framework, answersBy }: Pick<SelfReview, 'framework' | 'answersBy'>) {
  return {
    about: `Your view is asked for: ${framework}`,
    by: answersBy ? `Please answer by ${longDay(answersBy)}.` : undefined,
  }
}

/** The sentence with which a message begins, by when, and the way to the page. */
export function letter(sentence: string, id: string, answersBy: Day | null): string {
  const by = answersBy ? ` Please answer by ${longDay(answersBy)}.` : ''
  return `${sentence}${by} Before you begin, the page says exactly who will see what you answer:\n\n${publicUrl()}/know/self-reviews/${id}/respond\n`
}
