import { postToSeats } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { post } from '#src/platform/mail/post.ts'
import { type Day, londonDay, longDay } from '#src/ui/dates.ts'
import { listContributors } from '../queries/contributors.ts'
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
 * Opens answering and tells everybody who was invited. From now on what each perspective declared holds.
 * @returns false when it was open already; then nothing happens.
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
  return true
}

/**
 * Reminds everybody who has not answered, each at most once a day. @returns how many people were written to or had
 * been today.
 */
export async function remindContributors(
  db: Db,
  selfReview: SelfReview,
  today = londonDay(new Date()),
): Promise<number> {
  const waiting = (await listContributors(db, selfReview)).filter((person) => !person.hasAnswered)
  for (const person of waiting)
    await post(db, {
      toAddress: person.email,
      toPerson: person.personId,
      organisationId: selfReview.organisationId,
      subject: `A reminder: your view on ${selfReview.framework}`,
      body: `Hello ${person.name},\n\n${letter('Your organisation’s self-review still waits for you.', selfReview.id, selfReview.answersBy)}`,
      dedupKey: `self-review-reminder:${person.seatId}:${today}`,
    })
  await recordFor(db, selfReview, 'everybody', {
    did: 'self-review.remind',
    said: { people: waiting.length },
  })
  return waiting.length
}

function letter(sentence: string, id: string, answersBy: Day | null): string {
  const by = answersBy ? ` Please answer by ${longDay(answersBy)}.` : ''
  return `${sentence}${by} Before you begin, the page says exactly who will see what you answer:\n\n${publicUrl()}/know/self-reviews/${id}/respond\n`
}
