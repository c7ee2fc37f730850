import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, addPerson, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { listNewLeaders } from '../queries/contributors.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { listTasks } from '../tasks.ts'
import { answer, finish, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { addLeader } from './add-leader.ts'

useDatabase()

let scene: Scene
let early: Who
let late: Who

const letItLead = (as: Who, who: Who) =>
  asPerson(as, async (db) => addLeader(db, await getSelfReview(db, scene.id), who.membershipId))
const newLeadersTo = (who: Who) => tryAs(who, (db) => listNewLeaders(db, scene.id))
const told = () =>
  asOwner<{ to_person: string; body: string }>(
    `select to_person, body from installation.mails where dedup_key like 'self-review-leader:%'`,
  )

beforeAll(async () => {
  scene = await setScene('Larkmoor')
  early = await addPerson('Helen Marsh', scene.trust, 'executive')
  late = await addPerson('Lucy Marsh', scene.trust, 'executive')
}, 60_000)

describe('somebody who leads it too', () => {
  it('is nothing to tell before answering opens', async () => {
    expect(await letItLead(scene.leader, early)).toBe(true)
    await open(scene)
    expect(await told()).toEqual([])
    expect(await newLeadersTo(scene.heads[0]!)).toEqual([])
  })

  it('is told to everybody who was asked to answer, once answering is open', async () => {
    expect(await letItLead(scene.leader, late)).toBe(true)
    const people = [...scene.executives, ...scene.trustees, ...scene.heads, ...scene.middles]
    const mails = await told()
    expect(mails.map((mail) => mail.to_person).sort()).toEqual(people.map((who) => who.personId).sort())
    for (const { body } of mails) expect(body).toContain('Lucy Marsh leads')
    for (const who of people) expect(await newLeadersTo(who)).toEqual(['Lucy Marsh'])
  })

  it('is asked once, by a leader alone', async () => {
    expect(await letItLead(scene.leader, late)).toBe(false)
    await expect(letItLead(scene.heads[0]!, scene.heads[1]!)).rejects.toMatchObject({ code: '42501' })
  })

  it('is nothing to somebody who has no part in it', async () => {
    const outsider = await addPerson('Clare Whitcombe', scene.trust, 'governance_professional')
    expect(await newLeadersTo(outsider)).toEqual([])
  })
})

it('whoever answered finds on Today, after the reveal, that they can read what was heard', async () => {
  const [head] = scene.heads
  for (const who of scene.heads) await answer(scene, who, 0, { level: 2 })
  await finish(scene, scene.heads)
  await reveal(scene)
  const tasksOf = async (who: Who) => {
    const actor = await actorOf(who)
    return (await tryAs(who, (db) => listTasks(db, actor))).map(({ label }) => label)
  }
  expect(await tasksOf(head!)).toContain('See what your group said')
  expect(await tasksOf(scene.leader)).not.toContain('See what your group said')
})
