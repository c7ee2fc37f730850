import { getOrganisation } from '#src/modules/organisations/index.ts'
import { inviteAgainTo, postToSeats } from '#src/modules/people/index.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import type { Day } from '#src/ui/dates.ts'
import { byWhen, minutesToAnswer } from '../answering/how-long.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { nameInMessages } from '../self-review-name.ts'
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
    .set({ answers_by: answersBy, answering_opened_at: now })
    .where('id', '=', selfReview.id)
    .where('answering_opened_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!opened) return false
  await recordFor(db, selfReview, 'everybody', { did: 'self-review.open-answering', said: { answersBy } })
  const asked = await asking(db, { ...selfReview, state: 'answering', answersBy })
  await postToSeats(db, {
    place: selfReview.id,
    roles: ['contributor'],
    subject: `Your view is asked for: ${asked.named}`,
    body: letter(
      [`You are asked to answer ${asked.named} (${selfReview.framework}).`, asked.by],
      selfReview.id,
    ),
    dedupKey: `self-review-opened:${selfReview.id}`,
  })
  await inviteAgainTo(db, { place: selfReview.id, role: 'contributor' }, asked)
  return true
}

type AskedFor = Pick<SelfReview, 'cycle' | 'state' | 'framework' | 'elements' | 'answersBy'>

/** What an invitation to answer says, in the name of the organisation whose self-review it is. */
export async function asking(db: Db, selfReview: AskedFor & { organisationId: string }) {
  const { name: organisation } = await getOrganisation(db, selfReview.organisationId)
  return askingWords({ ...selfReview, organisation })
}

/**
 * What an invitation to answer says: what it is about, how long answering takes and by when it is asked for. `named` is
 * the self-review as messages name it.
 */
export function askingWords(asked: AskedFor & { organisation: string }) {
  const named = nameInMessages(asked)
  const isOpen = asked.state !== 'setting up'
  const sentences = [
    `Answering takes one person ${minutesToAnswer(asked.elements)}.`,
    byWhen(asked.answersBy),
    isOpen ? '' : 'You are told when answering opens.',
  ]
  return {
    named,
    about: `Your view ${isOpen ? 'is' : 'will be'} asked for: ${named} (${asked.framework})`,
    by: sentences.filter(Boolean).join(' '),
  }
}

/** The sentences with which a message begins, and the way to the page. */
export function letter(sentences: readonly string[], id: string): string {
  const before = 'Here you answer, and read first exactly who will see what you say:'
  return `${[...sentences, before].filter(Boolean).join(' ')}\n\n${publicUrl()}/know/self-reviews/${id}/respond\n`
}
