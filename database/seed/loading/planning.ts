import { closeAction } from '#src/modules/improvement/commands.ts'
import { addAction, getPlan } from '#src/modules/improvement/index.ts'
import { planFor, planPriority, weigh } from '#src/modules/self-review/priorities/commands.ts'
import { nothingPlanned } from '#src/modules/self-review/priorities/planning.ts'
import { getSelfReview } from '#src/modules/self-review/queries/self-reviews.ts'
import { newId } from '#src/platform/ids.ts'
import { elementTitles } from '../sample-story/elements.ts'
import type { StoryPriorityAction, StorySelfReview } from '../sample-story/story-of-self-reviews.ts'
import type { Teller } from './teller.ts'

/** The leaders say what matters and who sees to it, and put what they do about it into the plan. */
export async function planYear(teller: Teller, told: StorySelfReview): Promise<void> {
  if (!told.plannedOn) return
  const id = teller.cast.id('self-review', told.key)
  await teller.step(told.leaders[0]!, told.plannedOn, async ({ db, actor }) => {
    const selfReview = await getSelfReview(db, id)
    for (const { element, importance, control, plan } of told.weighings ?? []) {
      const at = { id: teller.cast.id('element', element), title: elementTitles[element] }
      const of = { id: at.id, from: null }
      if (!plan)
        await weigh(db, actor, selfReview, [
          { ...of, field: 'importance', to: importance },
          { ...of, field: 'control', to: control },
        ])
      else
        await planPriority(db, actor, selfReview, at, {
          ...{ ...nothingPlanned, ...teller.where(plan), importance, control },
          ...{ risk: plan.risk, inPlace: plan.inPlace },
          ownerMembership: teller.cast.membership(plan.owner),
        })
    }
  })
  for (const action of told.actions ?? []) await act(teller, told, action)
}

async function act(teller: Teller, told: StorySelfReview, action: StoryPriorityAction): Promise<void> {
  const id = newId()
  const { element, title, nature, shouldChange, done } = action
  const planId = await teller.step(told.leaders[0]!, told.plannedOn!, async ({ db, actor }) => {
    const selfReview = await getSelfReview(db, teller.cast.id('self-review', told.key))
    const row = { id: teller.cast.id('element', element), title: elementTitles[element] }
    const { planId, sourceId } = await planFor(db, actor, selfReview, row)
    await addAction(db, actor, await getPlan(db, planId), {
      ...{ id, sourceId, title, nature, shouldChange, ...teller.where(action) },
      ownerName: teller.cast.player(action.owner).name,
      startsOn: teller.day(action.startsOn),
      dueOn: teller.day(action.dueOn),
    })
    return planId
  })
  if (!done) return
  await teller.step(told.leaders[0]!, done.on, async ({ db }) => {
    const plan = await getPlan(db, planId)
    await closeAction(db, plan, plan.actions.find((one) => one.id === id)!, done.note)
  })
}
