import { redirect } from 'react-router'
import type { Here } from '#src/platform/enter.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import { mayAgree } from '../gates.ts'
import { getHeard } from '../queries/heat-map.ts'
import { getSelfReview, type SelfReview } from '../queries/self-reviews.ts'
import { addMinutes, arrangeDiscussion, beginDiscussion, goTo, runTime } from './commands.ts'
import { arrangeForm, discussForm, goForm, moreForm } from './forms.ts'
import { inLine } from './queries.ts'
import { receiveAgreement } from './receive-agreement.ts'
import type { Ordering } from './talk.ts'

/** Does what was sent from the projector's page, for everybody who looks, and goes back to `next`; 422 says what is wrong. */
export async function receiveTalk(here: Here, selfReviewId: string, next: string) {
  const { db, form } = here
  const wanted = form(discussForm)
  if (!wanted.ok) return wanted.errors
  const { intent } = wanted.value
  if (intent === 'agree') {
    const at = form(goForm)
    return at.ok ? receiveAgreement(here, { selfReviewId, elementId: at.value.to }, next) : at.errors
  }
  const selfReview = await getSelfReview(db, selfReviewId)
  demand(mayAgree(selfReview.state))
  if (intent === 'begin' || intent === 'arrange') return arrange(here, selfReview, intent, next)
  if (intent === 'go') return go(here, selfReviewId, next)
  if (intent === 'more') {
    const seen = form(moreForm)
    if (!seen.ok) return seen.errors
    await addMinutes(db, selfReviewId, seen.value.minutes)
  } else await runTime(db, selfReviewId, intent === 'start')
  return redirect(next)
}

async function arrange(
  { db, form }: Here,
  selfReview: SelfReview,
  intent: 'begin' | 'arrange',
  next: string,
) {
  const input = form(arrangeForm)
  if (!input.ok) return input.errors
  if (intent === 'arrange') await arrangeDiscussion(db, selfReview, input.value)
  else {
    const elementId = await firstIn(db, selfReview.id, input.value.ordering)
    await beginDiscussion(db, selfReview, { ...input.value, elementId })
  }
  return redirect(next)
}

async function go({ db, form }: Here, selfReviewId: string, next: string) {
  const input = form(goForm)
  if (!input.ok) return input.errors
  const { to } = input.value
  const line = inLine(await getHeard(db, selfReviewId, 'all'), 'framework')
  if (!line.some(({ id }) => id === to)) notFound('There is no such element in this self-review.')
  await goTo(db, selfReviewId, to)
  return redirect(next)
}

/** Where the talk begins: the first element that is still to be agreed, or the first of all. */
async function firstIn(db: Here['db'], selfReviewId: string, ordering: Ordering): Promise<string> {
  const line = inLine(await getHeard(db, selfReviewId, 'all'), ordering)
  return (line.find(({ isSettled }) => !isSettled) ?? line[0] ?? notFound()).id
}
