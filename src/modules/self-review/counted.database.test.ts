import { expect, it } from 'vitest'
import { actorOf, addPerson, addSeat, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { inviteContributors } from './commands/invite.ts'
import { getHeard } from './queries/heat-map.ts'
import { listCountedNow, listPerspectives } from './queries/perspectives.ts'
import { getSelfReview } from './queries/self-reviews.ts'
import { answer, finish, open, reveal, type Scene, setScene } from './test-scene.ts'

useDatabase()

const countedNow = (scene: Scene, as: Who = scene.leader) =>
  tryAs(as, async (db) => listCountedNow(db, scene.id, await listPerspectives(db, scene.id)))

const leave = (who: Who) =>
  asOwner('update access.memberships set until = now() where id = $1', [who.membershipId])

async function addExecutive(scene: Scene, name: string): Promise<Who> {
  const who = await addPerson(`${name} of ${scene.trust}`, scene.trust, 'executive')
  await addSeat(who, scene.id, 'contributor', scene.perspectives.Executives)
  return who
}

it('counts those who left alike before the reveal and after it, by whether an answer of theirs counts', async () => {
  const scene = await setScene('Counted alike', { heads: 5, middles: 0 })
  const stayed = scene.executives[0]!
  const [gone, merelyBegan, unfinished] = [
    await addExecutive(scene, 'Gone'),
    await addExecutive(scene, 'Began'),
    await addExecutive(scene, 'Unfinished'),
  ]
  await open(scene)
  for (const who of [stayed, gone, unfinished]) await answer(scene, who, 0, { level: 2 })
  await answer(scene, merelyBegan, 0, { comment: 'More another day' })
  await finish(scene, [stayed])
  const [first, second, ...others] = scene.heads
  for (const who of [first!, ...others]) await answer(scene, who, 0, { level: 3 })
  await answer(scene, second!, 0, { level: 1 })
  await finish(scene, [first!, ...others])
  for (const who of [gone, merelyBegan, first!, second!]) await leave(who)

  const before = await countedNow(scene)
  const noneOut = { toJoin: 0, sheetsOut: 0 }
  expect(before.filter(({ name }) => name === 'Executives' || name === 'Headteachers')).toEqual([
    { name: 'Executives', mode: 'own_name', invited: 3, answered: 3, unfinished: 2, ...noneOut },
    { name: 'Headteachers', mode: 'anonymous', invited: 4, answered: 4, unfinished: 0, ...noneOut },
  ])
  await reveal(scene)
  const { perspectives } = await asPerson(scene.leader, (db) => getHeard(db, scene.id, 'all'))
  expect(perspectives.map(({ name, invited, answered }) => ({ name, invited, answered }))).toEqual(
    before.map(({ name, invited, answered }) => ({ name, invited, answered })),
  )
})

it('tells who was invited and has not joined, and which sheets are out', async () => {
  const scene = await setScene('Counted as out', { heads: 3, middles: 0 })
  await asPerson(scene.leader, async (db) => {
    const selfReview = await getSelfReview(db, scene.id)
    const perspectiveId = scene.perspectives.Headteachers!
    const people = [{ name: 'Tara Voss', email: 'tara@voss.example' }]
    await inviteContributors(db, await actorOf(scene.leader), selfReview, {
      ...{ perspectiveId, role: 'headteacher', people },
    })
  })
  await asOwner('update self_review.perspectives set on_paper = 2 where id = $1', [
    scene.perspectives.Headteachers,
  ])
  const heads = (await countedNow(scene)).find(({ name }) => name === 'Headteachers')
  expect(heads).toMatchObject({ invited: 5, toJoin: 1, sheetsOut: 2 })
})

it('is counted for the leaders alone', async () => {
  const scene = await setScene('Counted for leaders', { heads: 3, middles: 0 })
  await open(scene)
  for (const who of scene.heads) await answer(scene, who, 0, { level: 3 })
  await finish(scene, scene.heads)
  const seen = await countedNow(scene, scene.executives[0])
  expect(seen.find(({ name }) => name === 'Headteachers')).toMatchObject({ invited: 0, answered: 0 })
})
