import { beforeEach, expect, it } from 'vitest'
import { useDatabase, type Who } from '#database/testing.ts'
import { getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { getMySeat } from '../queries/answers.ts'
import { answer, open, type Scene, setScene } from '../test-scene.ts'
import { postAnswers } from './post-answers.ts'

useDatabase()

let scene: Scene
let trusts = 0

beforeEach(async () => {
  scene = await setScene(`Posting ${++trusts}`, { heads: 3, middles: 0 })
  await open(scene)
}, 60_000)

const post = (who: Who, finished?: 'yes' | 'no') =>
  asPerson(who, async (db) => {
    const seat = await getMySeat(db, scene.id)
    const framework = await getFrameworkVersion(db, seat.frameworkVersionId)
    return (await postAnswers(db, seat, framework, { intent: 'save', finished })).done
  })

it('says that anonymous answers which are not finished do not count, and others do', async () => {
  const [head] = scene.heads
  await answer(scene, head!, 0, { level: 2 })
  expect(await post(head!)).toBe('unfinished')
  expect(await post(head!, 'no')).toBe('unfinished')
  await answer(scene, scene.executives[0]!, 0, { level: 2 })
  expect(await post(scene.executives[0]!)).toBe('later')
})

it('says that they count once every element has an answer, or somebody says that they have finished', async () => {
  const [head, other] = scene.heads
  for (const element of scene.elements.keys()) await answer(scene, head!, element, { level: 2 })
  expect(await post(head!)).toBe('complete')
  await answer(scene, other!, 0, { level: 2 })
  expect(await post(other!, 'yes')).toBe('answered')
  expect(await post(other!)).toBe('complete')
})
