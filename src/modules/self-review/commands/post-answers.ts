import { elementsOf, type FrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { AnswerConflict } from '../answering/answer.ts'
import { answersPosted, slugOf } from '../answering/posted.ts'
import { confirmAnswers } from '../cycles/confirm.ts'
import type { MySeat } from '../queries/answers.ts'
import { postRoom } from '../rooms/post-room.ts'
import type { PostedPage } from './answers-form.ts'
import { finishAnswering, saveAnswers } from './save-answers.ts'

export { postLate } from '../cycles/save-late.ts'
export { answersForm, type PostedPage } from './answers-form.ts'

/**
 * Keeps everything that a page of answers brings. What another window has changed meanwhile is handed back.
 * @returns the conflicts, and whether the person said that they have finished.
 */
export async function postAnswers(
  db: Db,
  seat: MySeat,
  framework: FrameworkVersion,
  page: PostedPage,
): Promise<{ conflicts: AnswerConflict[]; hasFinished: boolean }> {
  const ofRoom = await postRoom(db, seat, page)
  const elements = elementsOf(framework)
  const sent = answersPosted(page, elements, framework.words)
  const saved = await saveAnswers(db, seat, sent, elements.length)
  const conflicts = [...ofRoom, ...saved.conflicts]
  const confirmed = elements.find(({ title }) => slugOf(title) === page.confirm)?.id
  if (page.confirm) await confirmAnswers(db, seat, confirmed ?? 'all')
  const hasFinished = conflicts.length === 0 && page.intent === 'save' && page.finished === 'yes'
  if (hasFinished) await finishAnswering(db, seat)
  return { conflicts, hasFinished }
}
