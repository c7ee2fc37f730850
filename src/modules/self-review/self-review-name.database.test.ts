import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '#database/testing.ts'
import { listFrameworkVersions } from '#src/modules/frameworks/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { openOwnSelfReview } from './cycles/open-own.ts'
import { giveUp } from './giving-up/give-up.ts'
import { getAnswerPage } from './queries/answer-page.ts'
import { getHeard } from './queries/heat-map.ts'
import { getSelfReview, listSelfReviews } from './queries/self-reviews.ts'
import { open, type Scene, setScene } from './test-scene.ts'

useDatabase()

let scene: Scene
const other = newId()

beforeAll(async () => {
  scene = await setScene('Named')
  await open(scene)
  await asPerson(scene.leader, async (db) => {
    const { id } = (await listFrameworkVersions(db)).find(({ title }) =>
      title.startsWith('Trust peer review'),
    )!
    const opening = { id: other, organisationId: scene.trust, frameworkVersionId: id }
    await openOwnSelfReview(db, { ...opening, cycle: 2026, answersBy: null })
  })
}, 60_000)

const names = () => asPerson(scene.leader, async (db) => (await listSelfReviews(db)).map(({ name }) => name))

it('tells two self-reviews of one year apart by their framework, on every page', async () => {
  expect((await names()).sort()).toEqual([
    'Self-review 2026, School improvement capacity',
    'Self-review 2026, Trust peer review: five themes',
  ])
  await asPerson(scene.leader, async (db) => {
    expect((await getHeard(db, scene.id, 'all')).name).toBe('Self-review 2026, School improvement capacity')
  })
})

it('is short for whoever knows one of the two alone', async () => {
  const who = scene.heads[0]!
  const actor = { sessionId: 's', ...who, positions: [] }
  await asPerson(who, async (db) => {
    expect((await getSelfReview(db, scene.id)).name).toBe('Self-review 2026')
    expect((await getAnswerPage(db, actor, scene.id)).name).toBe('Self-review 2026')
  })
})

it('is short again once the other was given up', async () => {
  await asPerson(scene.leader, async (db) => giveUp(db, await getSelfReview(db, other), 'One is enough.'))
  expect(await names()).toEqual(['Self-review 2026'])
})
