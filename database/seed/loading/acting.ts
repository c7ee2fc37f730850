import { addAction, closeAction, openPlan } from '#src/modules/improvement/commands.ts'
import { getPlan, type Plan } from '#src/modules/improvement/queries.ts'
import { closeReview, holdDebrief, saveDebrief } from '#src/modules/peer-review/debrief/commands/debrief.ts'
import { reflect, releaseReflections } from '#src/modules/peer-review/debrief/commands/reflect.ts'
import { listOwnReflections } from '#src/modules/peer-review/debrief/queries.ts'
import { newId } from '#src/platform/ids.ts'
import type { Key, StoryAction, StoryReview } from '../sample-story/story.ts'
import { chiefOf } from './partnerships.ts'
import type { Here, Teller } from './teller.ts'
import { inReview } from './visits.ts'

/** What the host makes of the findings: reflections, the debrief, a plan with its actions, and the close. */
export async function tellActing(teller: Teller, associate: Key, told: StoryReview): Promise<void> {
  const chief = chiefOf(teller, told.host)
  await reflectOn(teller, told)
  await inReview(
    teller,
    told,
    { who: chief, day: told.reflectionsReleasedOn },
    async ({ db, actor }, review) => {
      const own = await listOwnReflections(db, review.id)
      const reflections = own.map(({ version: _, ...reflection }) => reflection)
      await releaseReflections(db, actor, review, { reflections })
    },
  )
  const { agenda, heard, nextSteps, on } = told.debrief
  await inReview(teller, told, { who: associate, day: on }, async ({ db }, review) => {
    await saveDebrief(db, review, { agenda, heard, nextSteps, version: 0 })
    await holdDebrief(db, review, teller.day(on))
  })
  await planActions(teller, told, chief)
  await inReview(teller, told, { who: chief, day: told.closedOn }, ({ db }, review) =>
    closeReview(db, review),
  )
}

async function reflectOn(teller: Teller, told: StoryReview): Promise<void> {
  for (const { key, reflection } of told.findings) {
    const by = { who: reflection.by, day: told.reflectionsReleasedOn, time: '08:00' }
    await inReview(teller, told, by, ({ db, actor }, review) =>
      reflect(db, actor, review, {
        findingId: teller.cast.id(`finding of ${told.key}`, key),
        recognition: reflection.recognition,
        text: reflection.text,
        version: 0,
      }),
    )
  }
}

async function planActions(teller: Teller, told: StoryReview, chief: Key): Promise<void> {
  const planId = newId()
  const by = { who: chief, day: told.debrief.on, time: '15:00' }
  await inReview(teller, told, by, async ({ db, actor }, review) => {
    await openPlan(db, actor, {
      id: planId,
      organisationId: review.hostId,
      priority: told.planPriority,
      origin: { kind: 'review', id: review.id },
      sources: told.findings.map(({ key, sentence }) => ({
        kind: 'finding',
        originId: teller.cast.id(`finding of ${told.key}`, key),
        sentence,
      })),
    })
    const plan = await getPlan(db, planId)
    for (const action of told.actions) await add(teller, told, { db, actor }, { plan, action })
  })
  for (const action of told.actions) await finish(teller, chief, planId, action)
}

type Of = { plan: Plan; action: StoryAction }

async function add(
  teller: Teller,
  told: StoryReview,
  { db, actor }: Here,
  { plan, action }: Of,
): Promise<void> {
  const finding = teller.cast.id(`finding of ${told.key}`, action.finding)
  const id = newId()
  teller.cast.keep('action', action.title, id)
  const { title, level, nature, shouldChange } = action
  await addAction(db, actor, plan, {
    ...{ id, title, level, nature, shouldChange },
    sourceId: plan.sources.find(({ originId }) => originId === finding)?.id ?? null,
    ownerName: teller.cast.player(action.owner).name,
    startsOn: teller.day(action.startsOn),
    dueOn: teller.day(action.dueOn),
  })
}

async function finish(teller: Teller, chief: Key, planId: string, action: StoryAction): Promise<void> {
  const { done } = action
  if (!done) return
  await teller.step(chief, done.on, async ({ db }) => {
    const plan = await getPlan(db, planId)
    const id = teller.cast.id('action', action.title)
    await closeAction(db, plan, plan.actions.find((one) => one.id === id)!, done.note)
  })
}
