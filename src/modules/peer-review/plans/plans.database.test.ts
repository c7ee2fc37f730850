import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, addPerson, addSeat, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { addAction, getPlan, openPlan } from '#src/modules/improvement/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { at, type Scene, setScene } from '../scene.ts'
import { disclosePlan, getDisclosedPlan, listOpenPlans, listPlanReaders, withdrawPlan } from './disclosing.ts'
import { planPage } from './plan-page.ts'
import { mayDisclosePlan } from './policy.ts'

useDatabase()

let scene: Scene
let partnership: string
let explorer: Who
let other: Who
let seat: string
let planId: string

beforeAll(async () => {
  scene = await setScene()
  const [review] = await asOwner<{ id: string }>('select partnership_id as id from peer_review.reviews')
  partnership = review!.id
  explorer = scene.visitor.namer
  other = await addPerson('Jerome Walters', scene.visitor.trust, 'headteacher')
  seat = await addSeat(explorer, partnership, 'explorer')
  await addSeat(other, partnership, 'explorer')
  await addSeat(scene.host.chief, partnership, 'explorer')
  await addSeat(scene.associate, partnership, 'associate')
  await at(scene, scene.host.chief, async ({ db, actor }) => {
    planId = await openPlan(db, actor, {
      ...{ id: newId(), organisationId: scene.host.trust, priority: 'A way on after year three' },
      origin: { kind: 'review', id: scene.reviewId },
    })
    await addAction(db, actor, await getPlan(db, planId), {
      ...{ id: newId(), sourceId: null, title: 'Talk with everybody', ownerName: 'Lucy Marsh' },
      ...{ level: 'trust', nature: 'networking', startsOn: null, dueOn: null, shouldChange: 'People stay.' },
    })
  })
}, 60_000)

const readAs = async (who: Who) => {
  const actor = await actorOf(who)
  return asPerson(who, (db) => getDisclosedPlan(db, actor, partnership, scene.host.trust))
}
const openTo = (who: Who) =>
  tryAs(who, (db) => listOpenPlans(db, partnership, [{ organisationId: scene.host.trust, name: 'Larkmoor' }]))
const hidden = { init: { status: 404 } }

describe('a plan that came from a review', () => {
  it('may be shown to the team of the trust that visited and the associate, and to nobody of its own', async () => {
    const readers = await at(scene, scene.host.chief, ({ db, review }) => listPlanReaders(db, review))
    expect(readers.map(({ name }) => name).sort()).toEqual(['Jerome Walters', 'Noor Haddad', 'Ros Ferriby'])
  })

  it('is open to nobody before it is disclosed, and then to those who are named', async () => {
    await expect(readAs(explorer)).rejects.toMatchObject(hidden)
    await at(scene, scene.host.chief, ({ db, actor, review }) => disclosePlan(db, actor, review, [seat]))
    const { content } = await readAs(explorer)
    expect(content).toMatchObject({ priority: 'A way on after year three' })
    expect(JSON.stringify(content)).not.toContain('Lucy Marsh')
    expect(await openTo(explorer)).toEqual([{ id: scene.host.trust, name: 'Larkmoor' }])
    for (const who of [other, scene.associate, scene.programmeLead, scene.stranger]) {
      await expect(readAs(who)).rejects.toMatchObject(hidden)
      expect(await openTo(who)).toEqual([])
    }
  })

  it('tells its owner who has read it', async () => {
    const page = await at(scene, scene.host.chief, ({ db, actor, review }) => planPage(db, actor, review))
    expect(page).toMatchObject({
      stands: 'disclosed',
      hasChanged: false,
      standing: { readings: [{ name: 'Noor Haddad' }] },
    })
  })

  it('is disclosed by nobody who does not speak for the trust, and taken back by nobody else', async () => {
    expect(mayDisclosePlan(['executive'], 1).ok).toBe(false)
    expect(mayDisclosePlan(['chief_executive'], 0).ok).toBe(false)
    await at(scene, scene.associate, ({ db, review }) => withdrawPlan(db, review))
    await at(scene, scene.host.bystander, ({ db, review }) => withdrawPlan(db, review)).catch(() => {})
    expect((await readAs(explorer)).content.actions).toHaveLength(1)
  })

  it('closes to its readers when it is taken back, and can be disclosed again', async () => {
    await at(scene, scene.host.director, ({ db, review }) => withdrawPlan(db, review))
    await expect(readAs(explorer)).rejects.toMatchObject(hidden)
    const page = await at(scene, scene.host.chief, ({ db, actor, review }) => planPage(db, actor, review))
    expect(page).toMatchObject({ stands: 'preview', wasWithdrawn: true })
    await at(scene, scene.host.director, ({ db, actor, review }) => disclosePlan(db, actor, review, [seat]))
    expect((await readAs(explorer)).content.priority).toBe('A way on after year three')
  })
})
