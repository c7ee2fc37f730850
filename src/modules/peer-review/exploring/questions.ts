import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import type { Typed } from '#src/platform/form.ts'
import { tell } from '#src/platform/live/tell.ts'
import { keepBoth } from '#src/ui/forms/keep-both.ts'
import type { Partner, Partnership } from '../partnerships/partnership.ts'
import { tellTrustOfQuestion } from './question-mail.ts'

/** A question to be asked, with the element's title for the record of both exploring teams. */
export type ToAsk = { id: string; askedOf: Partner; elementId: string; element: string; question: string }

/** Asks the other trust a probing question on an element; sent twice under one id it is asked once. */
export async function askQuestion(
  db: Db,
  actor: Actor & { membershipId: string },
  { partnership, mine }: { partnership: Partnership; mine: Partner },
  { id, askedOf, elementId, element, question }: ToAsk,
): Promise<void> {
  const added = await db
    .insertInto('peer_review.questions')
    .values({
      id,
      partnership_id: partnership.id,
      asked_by_organisation: mine.organisationId,
      asked_of: askedOf.organisationId,
      element_id: elementId,
      question,
      asked_by: actor.membershipId,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return
  await record(db, {
    did: 'peer-review.ask-question',
    chain: mine.organisationId,
    about: { kind: 'partnership', id: partnership.id },
    audience: at(partnership.id, 'explorer', 'associate'),
    said: { partnership: partnership.name, element, of: askedOf.name },
  })
  await tellTrustOfQuestion(db, partnership, askedOf)
  await tell(db, partnership.id)
}

/** An answer as its writer sends it: `version` is the one they had before them. */
export type ToAnswer = { questionId: string; answer: string; version: number; element: string }

/** Answers a question, or changes the answer. False when somebody of the trust was quicker: nothing is overwritten. */
export async function answerQuestion(
  db: Db,
  actor: Actor & { membershipId: string },
  { partnership, mine }: { partnership: Partnership; mine: Partner },
  { questionId, answer, version, element }: ToAnswer,
): Promise<boolean> {
  const changed = await db
    .updateTable('peer_review.questions')
    .set({
      answer,
      answered_by: actor.membershipId,
      answered_at: now,
      version: version + 1,
    })
    .where('id', '=', questionId)
    .where('partnership_id', '=', partnership.id)
    .where('asked_of', '=', mine.organisationId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!changed.numUpdatedRows) return false
  await record(db, {
    did: 'peer-review.answer-question',
    chain: mine.organisationId,
    about: { kind: 'partnership', id: partnership.id },
    audience: at(partnership.id, 'explorer', 'associate'),
    said: { partnership: partnership.name, element },
  })
  await tell(db, partnership.id)
  return true
}

/**
 * What a form shows whose answer came too late: both texts, and a field that keeps both, on the version that stands now.
 */
export function versionsOf(
  question: { id: string; answer: string | null; version: number },
  sent: { answer: string },
) {
  const theirs = question.answer ?? ''
  return {
    errors: [
      {
        field: `answer-${question.id}`,
        message:
          'Somebody of your trust answered while you were writing. Keep what you want of both, then save again.',
      },
    ],
    typed: {
      questionId: question.id,
      version: String(question.version),
      answer: keepBoth(sent.answer, theirs),
    } as Typed,
    versions: { theirs, mine: sent.answer },
  }
}

/** The two texts in what a form was answered with; null where it was no conflict. */
export function versionsIn(answered: object | undefined): { theirs: string; mine: string } | null {
  return answered && 'versions' in answered ? (answered as ReturnType<typeof versionsOf>).versions : null
}
