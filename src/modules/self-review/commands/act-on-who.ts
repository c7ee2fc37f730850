import type { Db } from '#src/platform/database/db.ts'
import { demand } from '#src/platform/refusal.ts'
import { mayChangePerspectives } from '../policy.ts'
import { listPerspectives } from '../queries/perspectives.ts'
import { getSelfReview, type SelfReview } from '../queries/self-reviews.ts'
import { getWhoPage } from '../queries/who-page.ts'
import { remindContributors, setReminders } from '../reminding/remind.ts'
import { putTogether } from '../small-groups/commands.ts'
import { endContributor } from './invite.ts'

/** What a leader asks for on the page of who answers. */
export type WhoAct = {
  intent: 'together' | 'remind' | 'remind-some' | 'reminders-on' | 'reminders-off' | 'end-place'
  seatId?: string | undefined
  seats: readonly string[]
  one: string
  other: string
}

/** What became of it: a word for what was done, or the field in which somebody has to be chosen first. */
export type WhoDone = { done: string; ask?: undefined } | { done?: undefined; ask: string }

/** Does what a leader asks for on the page of who answers. */
export async function actOnWho(db: Db, selfReviewId: string, act: WhoAct): Promise<WhoDone> {
  const selfReview = await getSelfReview(db, selfReviewId)
  const { intent, seatId = '', seats } = act
  if (intent === 'end-place')
    return (await endContributor(db, selfReview, seatId)) ? { done: 'ended' } : { ask: 'seatId' }
  if (intent === 'together') return together(db, selfReview, act)
  if (intent === 'reminders-on' || intent === 'reminders-off') {
    await setReminders(db, selfReview, intent === 'reminders-on')
    return { done: intent }
  }
  demand((await getWhoPage(db, selfReview.id)).mayRemind)
  if (intent === 'remind-some' && seats.length === 0) return { ask: 'seats' }
  const reminded = await remindContributors(db, selfReview, intent === 'remind-some' ? { seats } : {})
  if (reminded === 0) return { done: 'reminded-before' }
  return { done: intent === 'remind' ? 'reminded' : 'reminded-some' }
}

async function together(db: Db, selfReview: SelfReview, { one, other }: WhoAct): Promise<WhoDone> {
  demand(mayChangePerspectives(selfReview.state))
  const all = await listPerspectives(db, selfReview.id)
  const [first, second] = [one, other].map((id) => all.find((perspective) => perspective.id === id))
  if (!first || !second || first === second) return { ask: 'one' }
  await putTogether(db, selfReview, first, second)
  return { done: 'together' }
}
