import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import {
  addAction,
  countActions,
  findPlan,
  getPlan,
  listPlans,
  openPlan,
} from '#src/modules/improvement/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { newsIn, saying } from '../review-news.ts'
import { at, type Scene, setScene } from '../scene.ts'
import { toGathering } from '../walk.ts'
import { toReflecting } from '../walk-on.ts'
import { closeReview, holdDebrief, saveDebrief } from './commands/debrief.ts'
import { reflect, releaseReflections } from './commands/reflect.ts'
import { mayCloseReview, mayRelease } from './policy.ts'
import { getDebrief, listOwnReflections, readReflections } from './queries.ts'

useDatabase()

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
  await toGathering(scene)
  await toReflecting(scene)
})

const refused = { code: '42501' }
const reflection = (findingId: string) => ({
  ...{ findingId, recognition: 'this_surprises_us' as const, text: 'We had not known.', version: 0 },
})
const readBy = async (who: Who, isHost = false) => {
  const actor = await actorOf(who)
  return tryAs(who, (db) => readReflections(db, actor, scene.reviewId, isHost))
}
const others = () => [
  ...[scene.visitor.lead, scene.visitor.visitor, scene.visitor.namer, scene.associate],
  ...[scene.host.coordinator, scene.host.bystander, scene.programmeLead, scene.stranger],
]

describe('reflections', () => {
  it('are the host’s circle’s own before they are released', async () => {
    const [first, second] = scene.findings
    await at(scene, scene.host.circle, ({ db, actor, review }) =>
      reflect(db, actor, review, reflection(first)),
    )
    expect(await readBy(scene.host.chief, true)).toHaveLength(1)
    for (const who of others()) {
      expect(await readBy(who)).toEqual([])
      expect(await tryAs(who, (db) => listOwnReflections(db, scene.reviewId))).toEqual([])
      await expect(
        at(scene, who, ({ db, actor, review }) => reflect(db, actor, review, reflection(second))),
      ).rejects.toBeDefined()
    }
  })

  it('show two who write that they did', async () => {
    const again = { ...reflection(scene.findings[0]), text: 'Again.', version: 1 }
    const write = (who: Who) => at(scene, who, ({ db, actor, review }) => reflect(db, actor, review, again))
    expect(await write(scene.host.chief)).toBe(true)
    expect(await write(scene.host.director)).toBe(false)
  })

  it('are released whole, by the chief executive or the improvement director', async () => {
    const may = (who: Who) => at(scene, who, async ({ asker }) => mayRelease(asker))
    expect(await may(scene.host.chief)).toMatchObject({ because: expect.stringContaining('1 of 2') })
    await at(scene, scene.host.circle, ({ db, actor, review }) =>
      reflect(db, actor, review, reflection(scene.findings[1])),
    )
    expect(await may(scene.host.chief)).toEqual({ ok: true })
    expect(await may(scene.host.circle)).toMatchObject({
      because: expect.stringContaining('chief executive'),
    })
  })

  it('cross once, to the visiting team and the associate', async () => {
    const release = (who: Who) =>
      at(scene, who, async ({ db, actor, review }) =>
        releaseReflections(db, actor, review, { reflections: await listOwnReflections(db, review.id) }),
      )
    await expect(release(scene.host.circle)).rejects.toMatchObject(refused)
    const releases = await Promise.allSettled(Array.from({ length: 10 }, () => release(scene.host.chief)))
    expect(releases.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const who of [scene.visitor.lead, scene.visitor.visitor, scene.associate])
      expect(await readBy(who)).toHaveLength(2)
    for (const who of [scene.visitor.namer, scene.host.coordinator, scene.programmeLead, scene.stranger])
      expect(await readBy(who)).toEqual([])
  })

  it('say on the page that follows who was told', async () => {
    const asked = (done: string) => new Request(saying(done as 'closed', 'http://localhost/review/x'))
    const news = (done: string) =>
      at(scene, scene.host.chief, ({ db, review }) => newsIn(db, asked(done), review))
    expect(await news('reflections-released')).toMatchObject({
      happened: expect.stringMatching(/visiting team can read your reflections$/),
      told: expect.stringMatching(/Farah Siddiqui.* and .* have been sent a message\.$/),
    })
    expect(await news('closed')).toMatchObject({ told: '' })
    expect(await news('nothing of ours')).toBeNull()
    expect(await news('constructor')).toBeNull()
  })

  it('do not change after that', async () => {
    const later = { ...reflection(scene.findings[1]), text: 'Later.', version: 1 }
    await expect(
      at(scene, scene.host.chief, ({ db, actor, review }) => reflect(db, actor, review, later)),
    ).rejects.toMatchObject(refused)
  })
})

describe('the debrief page', () => {
  const page = { agenda: 'What surprised us?', heard: '', nextSteps: '', version: 0 }

  it('is written by the associate and read by both sides', async () => {
    expect(await at(scene, scene.associate, ({ db, review }) => saveDebrief(db, review, page))).toBe(1)
    const other = { ...page, agenda: 'What did we expect?' }
    expect(await at(scene, scene.associate, ({ db, review }) => saveDebrief(db, review, other))).toBeNull()
    for (const who of [scene.host.circle, scene.visitor.visitor])
      expect(await tryAs(who, (db) => getDebrief(db, scene.reviewId))).toMatchObject({ agenda: page.agenda })
    for (const who of [scene.programmeLead, scene.stranger, scene.host.bystander, scene.visitor.namer])
      expect(await tryAs(who, (db) => getDebrief(db, scene.reviewId))).toMatchObject({ agenda: '' })
    await expect(
      at(scene, scene.host.chief, ({ db, review }) => saveDebrief(db, review, { ...page, version: 1 })),
    ).rejects.toMatchObject(refused)
  })

  it('is saved already where the same words are sent twice', async () => {
    expect(await at(scene, scene.associate, ({ db, review }) => saveDebrief(db, review, page))).toBe(1)
  })

  it('is held on a day that the associate names', async () => {
    await expect(
      at(scene, scene.visitor.lead, ({ db, review }) => holdDebrief(db, review, '2027-02-26')),
    ).rejects.toMatchObject(refused)
    await at(scene, scene.associate, ({ db, review }) => holdDebrief(db, review, '2027-02-26'))
    expect(await at(scene, scene.associate, async ({ review }) => review.stage)).toBe('acting')
  })
})

describe('from findings to actions', () => {
  const action = () => ({
    ...{
      id: newId(),
      sourceId: null,
      title: 'Talk with every teacher in their fourth year',
      ownerName: 'lucy marsh',
    },
    ...{ level: 'trust' as const, nature: 'networking' as const, startsOn: null, dueOn: '2027-07-01' },
    shouldChange: 'People know what could come next.',
  })

  it('keeps what an action came from, within the trust', async () => {
    const actor = await actorOf(scene.host.chief)
    const planId = await asPerson(scene.host.chief, (db) =>
      openPlan(db, actor, {
        ...{ id: newId(), organisationId: scene.host.trust, priority: 'A way on after year three' },
        origin: { kind: 'review', id: scene.reviewId },
        sources: scene.findings.map((originId) => ({
          kind: 'finding',
          originId,
          sentence: 'A canary finding.',
        })),
      }),
    )
    const again = await asPerson(scene.host.director, (db) =>
      openPlan(
        db,
        { ...actor, membershipId: scene.host.director.membershipId },
        {
          ...{ id: newId(), organisationId: scene.host.trust, priority: 'Another' },
          origin: { kind: 'review', id: scene.reviewId },
        },
      ),
    )
    expect(again).toBe(planId)
    const plan = await asPerson(scene.host.chief, (db) => getPlan(db, planId))
    expect(plan.sources).toHaveLength(2)
    const first = { ...action(), sourceId: plan.sources[0]!.id }
    await asPerson(scene.host.chief, (db) => addAction(db, actor, plan, first))
    await asPerson(scene.host.chief, (db) => addAction(db, actor, plan, first))
    expect(await asPerson(scene.host.chief, (db) => countActions(db, plan.origin!))).toBe(1)
    for (const who of [scene.visitor.lead, scene.associate, scene.programmeLead, scene.stranger]) {
      expect(await tryAs(who, (db) => listPlans(db))).toEqual([])
      expect(await tryAs(who, (db) => findPlan(db, plan.origin!))).toBeNull()
    }
  })

  it('shows an owner their own action and no finding', async () => {
    const seen = await tryAs(scene.host.circle, async (db) => ({
      actions: await db.selectFrom('improvement.actions').select(['title', 'owner_name']).execute(),
      sources: await db.selectFrom('improvement.sources').selectAll().execute(),
    }))
    expect(seen).toMatchObject({ actions: [{ owner_name: 'Lucy Marsh' }], sources: [] })
    expect(await tryAs(scene.host.bystander, (db) => listPlans(db))).toEqual([])
  })

  it('lets the host close the review, when its plan has begun', async () => {
    const may = (actions: number) =>
      at(scene, scene.host.chief, async ({ asker }) =>
        mayCloseReview({ ...asker, facts: { ...asker.facts, actions } }),
      )
    expect(await may(0)).toMatchObject({ ok: false })
    expect(await may(1)).toEqual({ ok: true })
    await expect(
      at(scene, scene.associate, ({ db, review }) => closeReview(db, review)),
    ).rejects.toMatchObject(refused)
    await at(scene, scene.host.chief, ({ db, review }) => closeReview(db, review))
    expect(await at(scene, scene.host.chief, async ({ review }) => review.stage)).toBe('closed')
  })

  it('told everybody by mail without a word of what was found', async () => {
    const mails = await asOwner<{ subject: string; body: string }>(
      'select subject, body from installation.mails',
    )
    expect(mails.length).toBeGreaterThan(8)
    for (const { subject, body } of mails)
      expect(subject + body).not.toMatch(/canary|coach|surpris|Appraisal/)
  })
})
