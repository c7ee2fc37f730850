import { sql } from 'kysely'
import { elementsOf, getFrameworkVersion, listCarriedOn } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { conflict } from '#src/platform/refusal.ts'
import { isGiven, type SentAnswer } from '../answering/answer.ts'
import { answersPosted } from '../answering/posted.ts'
import { answersForm, type PostedPage } from '../commands/answers-form.ts'
import { type SavedAnswers, saveAnswers } from '../commands/save-answers.ts'
import { getMySeat, type MySeat } from '../queries/answers.ts'
import { saveRoom } from '../rooms/commands.ts'
import { postRoom } from '../rooms/post-room.ts'
import { roomSlug } from '../rooms/room.ts'
import { carryLate, type LateAnswer } from './late-answers.ts'

/**
 * Saves what a page sends while somebody types, also where the self-review has moved to another version since the page
 * was opened: what was written there goes to the elements that carry it on, and counts as saved.
 */
export async function saveSent(db: Db, seat: MySeat, sent: readonly SentAnswer[]): Promise<SavedAnswers> {
  const elements = elementsOf(await getFrameworkVersion(db, seat.frameworkVersionId))
  const known = new Set(elements.map((element) => element.id))
  const {
    room = [],
    asked = [],
    late = [],
  } = Object.groupBy(sent, ({ elementId }) => {
    if (seat.mode === 'in_the_room' && elementId === seat.perspectiveId) return 'room'
    return known.has(elementId) ? 'asked' : 'late'
  })
  const done = [await saveAnswers(db, seat, asked, elements.length)]
  for (const one of room) done.push(await saveRoom(db, seat, one))
  const kept = late.length > 0 ? await saveLate(db, await getMySeat(db, seat.selfReviewId), late) : []
  return {
    saved: [...done.flatMap(({ saved }) => saved), ...kept],
    conflicts: done.flatMap(({ conflicts }) => conflicts),
  }
}

/** Takes over what somebody wrote to the elements of an earlier version. @returns what is kept now, as it was named. */
async function saveLate(
  db: Db,
  seat: MySeat,
  late: readonly (LateAnswer & { version: number })[],
): Promise<SavedAnswers['saved']> {
  const links = await listCarriedOn(db, seat.frameworkVersionId)
  const past = seat.movedFrom ? elementsOf(await getFrameworkVersion(db, seat.movedFrom)) : []
  const ours = new Set([...links.map(({ from }) => from), ...past.map(({ id }) => id)])
  const mine = late.filter(({ elementId }) => ours.has(elementId))
  const { changes, unasked } = carryLate(mine, links, seat.answers)
  const sent = changes.map((change) => ({ ...change, keep: null }))
  const { conflicts } = await saveAnswers(db, seat, sent, Number.POSITIVE_INFINITY)
  if (conflicts.length > 0) conflict('Another window of yours was saving at the same moment. Send it again.')
  await askAgain(db, seat, changes)
  await keepUnasked(db, seat, unasked)
  // The page of now may be open already, and was read before these words came.
  if (changes.length + unasked.length > 0) await tell(db, seat.selfReviewId)
  return mine.map(({ elementId, version }) => ({ elementId, version: version + 1 }))
}

/** What was said to an earlier wording is still to be confirmed. */
async function askAgain(
  db: Db,
  seat: MySeat,
  changes: readonly { elementId: string; version: number; confirmAgain?: boolean }[],
): Promise<void> {
  const ids = changes.filter(({ version, confirmAgain }) => confirmAgain || version === 0)
  if (ids.length === 0) return
  await db
    .updateTable('self_review.answers')
    .set({ confirm_again: true })
    .where('seat_id', '=', seat.seatId)
    .where(
      'element_id',
      'in',
      ids.map(({ elementId }) => elementId),
    )
    .execute()
}

/** What nobody is asked any more is kept with the element it was said of. */
async function keepUnasked(db: Db, seat: MySeat, unasked: readonly LateAnswer[]): Promise<void> {
  for (const { elementId, level, notMine, comment } of unasked)
    await sql`insert into self_review.answers as kept
        (seat_id, element_id, self_review_id, perspective_id, level, not_mine, comment, is_past)
      values (${seat.seatId}, ${elementId}, ${seat.selfReviewId}, ${seat.perspectiveId}, ${level}::integer, ${notMine},
        ${comment}, true)
      on conflict (seat_id, element_id) do update set level = excluded.level, not_mine = excluded.not_mine,
        comment = excluded.comment, version = kept.version + 1`.execute(db)
}

type Posted = { asked?: unknown; form: (schema: ReturnType<typeof answersForm>) => { ok: boolean } }

/**
 * Keeps a page that was posted as a whole, where it asked another version than the self-review is on now. False where it
 * asked the right one: then nothing is done. What breaks a rule of the form is left to the page of now.
 */
export async function postLate(db: Db, seat: MySeat, { asked, form }: Posted): Promise<boolean> {
  if (typeof asked !== 'string' || asked === seat.frameworkVersionId) return false
  const framework = await getFrameworkVersion(db, asked)
  const input = form(answersForm(framework)) as { ok: true; value: PostedPage } | { ok: false }
  if (!input.ok) return false
  const said = answersPosted(input.value, elementsOf(framework), framework.words)
  const late = said.filter((answer) => isGiven(answer) || answer.comment !== '')
  await saveLate(db, seat, late)
  const over = { [`version-${roomSlug}`]: seat.roomVersion, [`keep-${roomSlug}`]: 'both' }
  await postRoom(db, seat, { ...input.value, ...over })
  return true
}
