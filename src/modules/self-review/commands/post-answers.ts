import { elementsOf, type FrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { AnswerConflict } from '../answering/answer.ts'
import { answersPosted } from '../answering/posted.ts'
import { slugsOf } from '../answering/slugs.ts'
import { confirmAnswers } from '../cycles/confirm.ts'
import type { MySeat } from '../queries/answers.ts'
import { postRoom } from '../rooms/post-room.ts'
import type { PostedPage } from './answers-form.ts'
import { finishAnswering, saveAnswers } from './save-answers.ts'

export { postLate } from '../cycles/save-late.ts'
export { answersForm, type PostedPage } from './answers-form.ts'

/**
 * Keeps everything that a page of answers brings. What another window has changed meanwhile is handed back.
 * @returns the conflicts, and what came of it: `answered` where the person said that they have finished, `complete` where
 * every element has an answer and so counts, `unfinished` where anonymous answers do not count yet, else `later`.
 */
export async function postAnswers(
  db: Db,
  seat: MySeat,
  framework: FrameworkVersion,
  page: PostedPage,
): Promise<{ conflicts: AnswerConflict[]; done: Done }> {
  const ofRoom = await postRoom(db, seat, page)
  const elements = elementsOf(framework)
  const sent = answersPosted(page, elements, framework.words)
  const saved = await saveAnswers(db, seat, sent, elements.length)
  const conflicts = [...ofRoom, ...saved.conflicts]
  const [confirmed] = [...slugsOf(elements)].find(([, slug]) => slug === page.confirm) ?? []
  if (page.confirm) await confirmAnswers(db, seat, confirmed ?? 'all')
  const hasFinished = conflicts.length === 0 && page.intent === 'save' && page.finished === 'yes'
  if (hasFinished) await finishAnswering(db, seat)
  return { conflicts, done: hasFinished ? 'answered' : await howFar(db, seat) }
}

type Done = 'answered' | 'complete' | 'unfinished' | 'later'

async function howFar(db: Db, seat: MySeat): Promise<Done> {
  const counted = await db
    .selectFrom('self_review.contributors')
    .select('has_answered')
    .where('seat_id', '=', seat.seatId)
    .executeTakeFirst()
  if (counted?.has_answered) return 'complete'
  return seat.mode === 'anonymous' ? 'unfinished' : 'later'
}
