import { getOrganisation } from '#src/modules/organisations/index.ts'
import { inviteAgainTo } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { post } from '#src/platform/mail/post.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import { byWhen } from '../answering/how-long.ts'
import { asking, letter } from '../commands/answering.ts'
import { recordFor } from '../commands/record-for.ts'
import { listContributors } from '../queries/contributors.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { nameInMessages } from '../self-review-name.ts'

/**
 * Reminds those who have not answered, all of them or those of these seats, each at most once a day; where all of them,
 * those too who have still to join, by a new invitation. Where nobody is left who has not been written to today, nothing is
 * recorded. @returns how many people were written to.
 */
export async function remindContributors(
  db: Db,
  selfReview: SelfReview,
  { today = londonDay(new Date()), seats = null }: { today?: Day; seats?: readonly string[] | null } = {},
): Promise<number> {
  const waiting = (await listContributors(db, selfReview)).filter(
    ({ hasAnswered, seatId }) => !hasAnswered && (seats === null || seats.includes(seatId)),
  )
  let reminded = seats === null ? await inviteThemAgain(db, selfReview) : 0
  const { name: organisation } = await getOrganisation(db, selfReview.organisationId)
  for (const person of waiting)
    if (await postReminder(db, { ...selfReview, organisation, ...person }, today)) reminded += 1
  if (reminded > 0)
    await recordFor(db, selfReview, 'everybody', {
      did: 'self-review.remind',
      said: { people: reminded },
    })
  return reminded
}

async function inviteThemAgain(db: Db, selfReview: SelfReview): Promise<number> {
  const to = { place: selfReview.id, role: 'contributor', atMostDaily: true }
  return inviteAgainTo(db, to, await asking(db, selfReview))
}

/** Whom a reminder goes to, and of what. */
export type Reminded = {
  id: string
  organisationId: string
  organisation: string
  cycle: number
  framework: string
  answersBy: Day | null
  seatId: string
  personId: string
  name: string
  email: string
}

/**
 * Writes one reminder; to the same person about the same self-review at most once a day, whoever asks for it. @returns
 * false where they had one today.
 */
export async function postReminder(db: Db, to: Reminded, today: Day): Promise<boolean> {
  const named = nameInMessages(to)
  return post(db, {
    toAddress: to.email,
    toPerson: to.personId,
    organisationId: to.organisationId,
    subject: `A reminder: your view in ${named}`,
    body: `Hello ${to.name},\n\n${letter([`Your answers are still waited for in ${named} (${to.framework}).`, byWhen(to.answersBy)], to.id)}`,
    dedupKey: `self-review-reminder:${to.seatId}:${today}`,
  })
}

/** Lets reminders go out by themselves, or stops them. */
export async function setReminders(db: Db, selfReview: SelfReview, reminds: boolean): Promise<void> {
  await db.updateTable('self_review.self_reviews').set({ reminds }).where('id', '=', selfReview.id).execute()
  await recordFor(db, selfReview, 'leaders', {
    did: 'self-review.set-reminders',
    said: { on: reminds ? 'yes' : null },
  })
}
