import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase, type Who } from '#database/testing.ts'
import { getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import type { Keep } from '../answering/answer.ts'
import { postAnswers } from '../commands/post-answers.ts'
import { saveSent } from '../cycles/save-late.ts'
import { getMySeat } from '../queries/answers.ts'
import { open, type Scene, setScene } from '../test-scene.ts'

useDatabase()

let scene: Scene
let scribe: Who
let turn = 0

beforeEach(async () => {
  scene = await setScene(`Rooms ${++turn}`, { heads: 0, middles: 0 })
  await open(scene)
  scribe = scene.trustees[0]!
}, 60_000)

const kept = async () => {
  const { present, inTheRoom, roomVersion } = await asPerson(scribe, (db) => getMySeat(db, scene.id))
  return { present, inTheRoom, roomVersion }
}

/** What the page sends by itself while somebody types. */
const send = (comment: string, inTheRoom: string, version: number) =>
  asPerson(scribe, async (db) => {
    const seat = await getMySeat(db, scene.id)
    return saveSent(db, seat, [
      {
        ...{ elementId: seat.perspectiveId, level: null, notMine: false, comment, inTheRoom, version },
        keep: null,
      },
    ])
  })

/** The page posted as a whole. */
const post = (present: string, inTheRoom: number | null, version: number, keep?: Keep) =>
  asPerson(scribe, async (db) => {
    const seat = await getMySeat(db, scene.id)
    const framework = await getFrameworkVersion(db, seat.frameworkVersionId)
    return postAnswers(db, seat, framework, {
      ...{ intent: 'later', present, inTheRoom, 'version-in_the_room': version },
      ...(keep ? { 'keep-in_the_room': keep } : {}),
    })
  })

describe('who was in the room', () => {
  it('is saved while it is written, and the same again changes nothing', async () => {
    const first = await send('Chair, five trustees', '6', 0)
    expect(first).toEqual({
      saved: [{ elementId: scene.perspectives.Trustees, version: 1 }],
      conflicts: [],
    })
    expect((await send('Chair, five trustees', '6', 0)).saved).toEqual(first.saved)
    expect(await kept()).toEqual({ present: 'Chair, five trustees', inTheRoom: 6, roomVersion: 1 })
    await send('Chair, five trustees', '', 1)
    expect(await kept()).toMatchObject({ inTheRoom: null, roomVersion: 2 })
  })

  it('is not written over by another window, which is shown both', async () => {
    await send('Chair', '1', 0)
    const { saved, conflicts } = await send('Vice-chair', '2', 0)
    expect(saved).toEqual([])
    expect(conflicts).toMatchObject([
      { mine: { comment: 'Vice-chair', inTheRoom: '2' }, theirs: { comment: 'Chair', version: 1 } },
    ])
    expect(await kept()).toMatchObject({ present: 'Chair', inTheRoom: 1 })
  })

  it('is kept from both windows where the person chooses so, script or not', async () => {
    await send('Chair', '1', 0)
    expect((await post('Vice-chair', 2, 0)).conflicts).toHaveLength(1)
    expect((await post('Vice-chair', 2, 1, 'both')).conflicts).toEqual([])
    expect(await kept()).toEqual({ present: 'Chair\n\nVice-chair', inTheRoom: 2, roomVersion: 2 })
  })

  it('is left as it is by a page on which it does not stand', async () => {
    await send('Chair', '1', 0)
    await asPerson(scribe, async (db) => {
      const seat = await getMySeat(db, scene.id)
      await postAnswers(db, seat, await getFrameworkVersion(db, seat.frameworkVersionId), { intent: 'next' })
    })
    expect(await kept()).toMatchObject({ present: 'Chair', roomVersion: 1 })
  })

  it('of two windows that save at the same moment loses neither', async () => {
    const results = await Promise.all([send('Chair', '1', 0), send('Vice-chair', '1', 0)])
    expect(results.flatMap(({ conflicts }) => conflicts)).toHaveLength(1)
    expect(results.flatMap(({ saved }) => saved)).toHaveLength(1)
  })
})
