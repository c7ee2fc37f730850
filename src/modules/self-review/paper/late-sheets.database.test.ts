import { beforeEach, describe, expect, it } from 'vitest'
import { asOwner, useDatabase } from '#database/testing.ts'
import { getFrameworkVersion, listCarriedOn } from '#src/modules/frameworks/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import type { Answer } from '../answering/answer.ts'
import { slugsOf } from '../answering/slugs.ts'
import { findNewer, moveSelfReview } from '../cycles/move.ts'
import { getHeard } from '../queries/heat-map.ts'
import { getPerspective, listPerspectives } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, finish, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { typeSheetIn } from './commands.ts'
import { getPaperPage, versionOfSheet } from './queries.ts'
import { type PostedSheet, receiveSheet } from './receive-sheet.ts'

useDatabase()

let scene: Scene
let before: string
let turn = 0

beforeEach(async () => {
  scene = await setScene(`Late paper ${++turn}`, { heads: 3, middles: 0 })
  await open(scene)
  before = await versionNow()
}, 60_000)

const versionNow = () =>
  asPerson(scene.leader, async (db) => (await getSelfReview(db, scene.id)).frameworkVersionId)

async function moveNow(db: Db): Promise<Map<string, string>> {
  const selfReview = await getSelfReview(db, scene.id)
  const newer = (await findNewer(db, selfReview))!
  await moveSelfReview(db, selfReview, { versionId: newer.id, version: newer.version })
  return new Map((await listCarriedOn(db, newer.id)).map(({ from, to }) => [from, to]))
}

const move = () => asPerson(scene.leader, moveNow)

const typeIn = (said: Record<number, Partial<Answer>>) =>
  asPerson(scene.leader, async (db) =>
    typeSheetIn(db, await getSelfReview(db, scene.id), {
      ...{ id: newId(), name: 'Tess Brook', present: '' },
      perspective: { id: scene.perspectives.Executives!, name: 'Executives' },
      answers: Object.entries(said).map(([at, one]) => ({
        ...{ elementId: scene.elements[Number(at)]!, level: null, notMine: false, comment: '', ...one },
      })),
    }),
  )

const sheetRows = () =>
  asOwner<{ element: string; level: number | null; comment: string }>(
    `select a.element_id as element, a.level, a.comment from self_review.sheet_answers a
     join self_review.sheets s on s.id = a.sheet_id where s.self_review_id = $1`,
    [scene.id],
  )

/** Drops the last element: nothing carries it on any more. */
const dropLast = () =>
  asOwner('delete from frameworks.links where from_element = $1', [scene.elements.at(-1)!])

describe('a sheet that is typed in after its self-review has moved', () => {
  it('goes to the elements that carry its own on, and loses no word of what is no longer asked', async () => {
    await dropLast()
    const carried = await move()
    await typeIn({ 0: { level: 3, comment: 'Of then' }, 11: { level: 1, comment: 'Of what is gone' } })
    const rows = await sheetRows()
    expect(rows).toContainEqual({ element: carried.get(scene.elements[0]!), level: 3, comment: 'Of then' })
    expect(rows).toContainEqual({ element: scene.elements[11], level: 1, comment: 'Of what is gone' })
    await reveal(scene)
    const { heatMap } = await asPerson(scene.leader, (db) => getHeard(db, scene.id, 'all'))
    const cells = heatMap.rows
      .find(({ id }) => id === carried.get(scene.elements[0]!))!
      .cells.filter(({ perspectiveId }) => perspectiveId === scene.perspectives.Executives)
    expect(cells).toMatchObject([{ answered: 1, counts: [0, 0, 1, 0] }])
  })

  it('is read by the version that its page asked, whatever the elements are called since', async () => {
    await asPerson(scene.leader, async (db) => {
      const asked = await getFrameworkVersion(db, before)
      const [element] = asked.themes[0]!.elements
      const slug = slugsOf([element!]).get(element!.id)
      await moveNow(db)
      const selfReview = await getSelfReview(db, scene.id)
      const now = await getFrameworkVersion(db, selfReview.frameworkVersionId)
      const framework = await versionOfSheet(db, now, before)
      expect(framework.id).toBe(before)
      const perspective = await getPerspective(db, scene.id, scene.perspectives.Executives!)
      const posted: PostedSheet = {
        ...{ intent: 'type-in', id: newId(), name: 'Tess Brook', present: '' },
        [`answer-${slug}`]: asked.words[1],
        [`comment-${slug}`]: 'Read from version 1',
      }
      expect(await receiveSheet(db, selfReview, { perspective, framework }, posted)).toEqual([])
    })
    expect((await sheetRows()).map(({ comment }) => comment)).toEqual([
      'Read from version 1',
      'Read from version 1',
    ])
  })

  it('asks the version of now where another framework, or none, is named', async () => {
    const other = await asOwner<{ id: string }>(
      `select id from frameworks.versions where framework_id <> (select framework_id from frameworks.versions where id = $1) limit 1`,
      [before],
    )
    for (const asked of [other[0]!.id, 'nonsense', null]) {
      const page = await asPerson(scene.leader, (db) =>
        getPaperPage(db, scene.id, scene.perspectives.Executives!, asked),
      )
      expect(page.version.id).toBe(before)
    }
  })
})

describe('after a move', () => {
  it('nobody counts as one who answered for what is no longer asked, but of the anonymous who finished', async () => {
    await dropLast()
    await answer(scene, scene.heads[0]!, 11, { level: 2 })
    for (const head of scene.heads.slice(1)) await answer(scene, head, 0, { level: 2 })
    await finish(scene, scene.heads)
    await typeIn({ 11: { level: 1 } })
    await move()
    await reveal(scene)
    const groups = await asPerson(scene.leader, (db) => listPerspectives(db, scene.id))
    const answered = Object.fromEntries(groups.map((group) => [group.name, group.answered]))
    // That one of three had left out all that is asked now would be told by a two.
    expect(answered).toMatchObject({ Headteachers: 3, Executives: 0 })
  })
})
