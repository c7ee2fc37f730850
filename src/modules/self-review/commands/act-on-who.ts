import type { Db } from '#src/platform/database/db.ts'
import { demand } from '#src/platform/refusal.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { getWhoPage } from '../queries/who-page.ts'
import { remindContributors, setReminders } from '../reminding/remind.ts'
import { addLeader, endContributor } from './invite.ts'

/** What a leader asks for on the page of who answers. */
export type WhoAct = {
  intent: 'remind' | 'remind-some' | 'reminders-on' | 'reminders-off' | 'end-place' | 'add-leader'
  membershipId?: string | undefined
  seatId?: string | undefined
  seats: readonly string[]
}

/** What became of it: a word for what was done, or the field in which somebody has to be chosen first. */
export type WhoDone = { done: string; ask?: undefined } | { done?: undefined; ask: string }

/** Does what a leader asks for on the page of who answers. */
export async function actOnWho(db: Db, selfReview: SelfReview, act: WhoAct): Promise<WhoDone> {
  const { intent, membershipId = '', seatId = '', seats } = act
  if (intent === 'add-leader')
    return (await addLeader(db, selfReview, membershipId)) ? { done: 'leader' } : { ask: 'membershipId' }
  if (intent === 'end-place')
    return (await endContributor(db, selfReview, seatId)) ? { done: 'ended' } : { ask: 'seatId' }
  if (intent === 'reminders-on' || intent === 'reminders-off') {
    await setReminders(db, selfReview, intent === 'reminders-on')
    return { done: intent }
  }
  demand((await getWhoPage(db, selfReview.id)).mayRemind)
  if (intent === 'remind-some' && seats.length === 0) return { ask: 'seats' }
  await remindContributors(db, selfReview, intent === 'remind-some' ? { seats } : {})
  return { done: intent === 'remind' ? 'reminded' : 'reminded-some' }
}
