import { addAction, closeAction, openPlan } from '#src/modules/improvement/commands.ts'
import { getPlan, type Plan } from '#src/modules/improvement/queries.ts'
import { closeReview, holdDebrief, saveDebrief } from '#src/modules/peer-review/debrief/commands/debrief.ts'
import { reflect, releaseReflections } from '#src/modules/peer-review/debrief/commands/reflect.ts'
import { listOwnReflections } from '#src/modules/peer-review/debrief/queries.ts'
import { newId } from '#src/platform/ids.ts'
import type { Day, Key } from '../sample-story/story.ts'
import type { StoryAction, StoryReview } from '../sample-story/story-of-reviews.ts'
import { chiefOf } from './partnerships.ts'
import type { Here, Teller } from './teller.ts'
import { inReview } from './visits.ts'

/** What the host makes of the findings, as far as it has come: reflections, the debrief, a plan, the close. */
export async function tellActing(teller: Teller, associate: Key, told: StoryReview): Promise<void> {
  const chief = chiefOf(teller, told.host)
  await reflectOn(teller, told)
  if (told.reflectionsReleasedOn) await release(teller, told, { who: chief, day: told.reflectionsReleasedOn })
  if (told.debrief) await meet(teller, told, told.debrief, associate)
  if (told.planPriority) await planActions(teller, told, { chief, priority: told.planPriority })
  if (told.closedOn)
    await inReview(teller, told, { who: chief, day: told.closedOn }, ({ db }, review) =>
      closeReview(db, review),
    )
}

async function release(teller: Teller, told: StoryReview, by: { who: Key; day: Day }): Promise<void> {
  await inReview(teller, told, by, async ({ db, actor }, review) => {
    const own = await listOwnReflections(db, review.id)
    const reflections = own.map(({ version: _, ...reflection }) => reflection)
    await releaseReflections(db, actor, review, { reflections })
  })
}

async function meet(
  teller: Teller,
  told: StoryReview,
  debrief: NonNullable<StoryReview['debrief']>,
  associate: Key,
): Promise<void> {
  await inReview(teller, told, { who: associate, day: told.debriefOn }, async ({ db }, review) => {
    await saveDebrief(db, review, { ...debrief, version: 0 })
    await holdDebrief(db, review, teller.day(told.debriefOn))
  })
}

async function reflectOn(teller: Teller, told: StoryReview): Promise<void> {
  for (const { key, reflection } of told.findings) {
    if (!reflection) continue
    const when = told.reflectionsReleasedOn
      ? { day: told.reflectionsReleasedOn, time: '08:00' }
      : { day: told.findingsSharedOn!, time: '16:00' }
    const by = { who: reflection.by, ...when }
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

async function planActions(
  teller: Teller,
  told: StoryReview,
  { chief, priority }: { chief: Key; priority: string },
): Promise<void> {
  const planId = newId()
  const by = { who: chief, day: told.debriefOn, time: '15:00' }
  await inReview(teller, told, by, async ({ db, actor }, review) => {
    await openPlan(db, actor, {
      id: planId,
      organisationId: review.hostId,
      priority,
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
  const { title, nature, shouldChange } = action
  await addAction(db, actor, plan, {
    ...{ id, title, nature, shouldChange, ...teller.where(action) },
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
