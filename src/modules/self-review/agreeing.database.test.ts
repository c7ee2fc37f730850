import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, addPerson, addSeat, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { agreeLevel, choosePriorities, type Settlement } from './commands/agree.ts'
import { findAgreement } from './queries/agreements.ts'
import { getSelfReview, selfReviewState } from './queries/self-reviews.ts'
import { answer, open, reveal, type Scene, setScene } from './test-scene.ts'

useDatabase()

let scene: Scene
let second: Who

beforeAll(async () => {
  scene = await setScene('Larkmoor')
  second = await addPerson('Second Leader', scene.trust, 'executive')
  await addSeat(second, scene.id, 'leader')
  await open(scene)
  await answer(scene, scene.executives[0]!, 0, { level: 2 })
}, 60_000)

const settle = (who: Who, part: Partial<Settlement>, element = 0) =>
  asPerson(who, async (db) =>
    agreeLevel(
      db,
      await actorOf(who),
      await getSelfReview(db, scene.id),
      { title: 'Clarity', levelWord: 'amber-red' },
      {
        ...{
          elementId: scene.elements[element]!,
          level: 2,
          rationale: '',
          evidence: [],
          isPriority: false,
          version: 0,
        },
        ...part,
      },
    ),
  )

describe('agreeing', () => {
  it('waits for the reveal', async () => {
    await expect(settle(scene.leader, {})).rejects.toMatchObject({ code: '42501' })
    await reveal(scene)
    expect(await settle(scene.leader, { rationale: 'We heard it twice.' })).toBe(true)
  })

  it('is not for contributors', async () => {
    await expect(settle(scene.heads[0]!, {}, 1)).rejects.toMatchObject({ code: '42501' })
  })

  it('overwrites nothing that another leader wrote meanwhile', async () => {
    const results = await Promise.all([
      settle(scene.leader, { version: 1, rationale: 'From Ada.' }),
      settle(second, { version: 1, rationale: 'From Sam.' }),
    ])
    expect(results.filter(Boolean)).toHaveLength(1)
    const kept = await asPerson(second, (db) => findAgreement(db, scene.id, scene.elements[0]!))
    expect(kept).toMatchObject({ version: 2, rationale: results[0] ? 'From Ada.' : 'From Sam.' })
    expect(kept?.agreedBy).toBe(results[0] ? 'Larkmoor Leader' : 'Second Leader')
  })

  it('may leave an element open, and counts it as settled', async () => {
    for (const element of scene.elements.keys())
      if (element > 0) await settle(scene.leader, { level: null }, element)
    const state = await asPerson(scene.leader, (db) => selfReviewState(db, scene.id))
    expect(state).toEqual({ state: 'revealed', answersBy: '2026-12-01', isAgreed: true })
  })
})

describe('priorities', () => {
  it('change only where the page changed them', async () => {
    const choose = (who: Who, changes: { add: string[]; remove: string[] }) =>
      asPerson(who, async (db) => choosePriorities(db, await getSelfReview(db, scene.id), changes))
    const [first, other, third] = scene.elements
    await choose(scene.leader, { add: [first!, other!], remove: [] })
    await choose(second, { add: [third!], remove: [other!] })
    const marked = await asOwner<{ element_id: string }>(
      'select element_id from self_review.agreements where self_review_id = $1 and is_priority',
      [scene.id],
    )
    expect(new Set(marked.map((row) => row.element_id))).toEqual(new Set([first, third]))
  })
})

describe('how far a self-review is', () => {
  it('is known to whoever knows its key, and nothing else of it', async () => {
    const stranger = await addPerson('Nina Cole', scene.trust, 'governance_professional')
    expect(await asPerson(stranger, (db) => selfReviewState(db, scene.id))).toMatchObject({
      state: 'revealed',
    })
    const seen = await tryAs(stranger, (db) => sql`select * from self_review.agreements`.execute(db))
    expect(seen.rows).toEqual([])
  })
})
