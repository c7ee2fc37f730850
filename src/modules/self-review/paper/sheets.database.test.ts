import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { listNamedAnswers } from '../queries/cell.ts'
import { getHeard } from '../queries/heat-map.ts'
import { listPerspectives } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, finish, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { takeSheetBack, typeSheetIn } from './commands.ts'

useDatabase()

let scene: Scene
let trusts = 0
const refusal = { code: '42501' }
const secret = 'Only one sheet said this.'

beforeEach(async () => {
  scene = await setScene(`Paper ${++trusts}`, { heads: 3, middles: 0 })
  await open(scene)
}, 60_000)

type Typing = { as?: Who; name?: string; level?: 1 | 2 | 3 | 4; comment?: string; id?: string }

const typeIn = (
  group: string,
  { as = scene.leader, name = '', level = 2, comment = '', id = newId() }: Typing = {},
) =>
  asPerson(as, async (db) =>
    typeSheetIn(db, await getSelfReview(db, scene.id), {
      ...{ id, name, present: '' },
      perspective: { id: scene.perspectives[group]!, name: group },
      answers: [{ elementId: scene.elements[0]!, level, notMine: false, comment }],
    }),
  )
const cellOf = async (group: string) => {
  const heard = await asPerson(scene.leader, (db) => getHeard(db, scene.id, 'all'))
  return heard.heatMap.rows[0]!.cells.find(({ perspectiveId }) => perspectiveId === scene.perspectives[group])
}

describe('a sheet', () => {
  it('is one, though it is sent twice, and counts as one person asked and answered', async () => {
    const id = newId()
    expect([await typeIn('Headteachers', { id }), await typeIn('Headteachers', { id })]).toEqual([
      true,
      false,
    ])
    const rows = await asPerson(scene.leader, (db) => listPerspectives(db, scene.id))
    expect(rows.find(({ name }) => name === 'Headteachers')).toMatchObject({
      invited: 4,
      answered: 1,
      sheets: 1,
    })
  })

  it.each(['sheets', 'sheet_answers'])(
    'shows nobody a row of %s, not even to whoever typed it',
    async (table) => {
      await typeIn('Headteachers', { comment: secret })
      for (const who of [scene.leader, scene.heads[0]!, scene.executives[0]!])
        await expect(
          tryAs(who, (db) => sql`select * from ${sql.table(`self_review.${table}`)}`.execute(db)),
        ).rejects.toMatchObject(refusal)
    },
  )

  it('is typed in by a leader alone, and while answering is open', async () => {
    await expect(typeIn('Headteachers', { as: scene.heads[0]! })).rejects.toMatchObject(refusal)
    for (const head of scene.heads) await answer(scene, head, 0, { level: 1 })
    await finish(scene, scene.heads)
    await reveal(scene)
    await expect(typeIn('Headteachers')).rejects.toMatchObject(refusal)
  })

  it('has a name where people answer in their own, and after the reveal says that it came on paper', async () => {
    await expect(typeIn('Executives')).rejects.toMatchObject(refusal)
    await typeIn('Executives', { name: 'Tess Brook', level: 4 })
    await reveal(scene)
    const cell = { perspectiveId: scene.perspectives.Executives!, elementId: scene.elements[0]! }
    const named = await asPerson(scene.leader, (db) => listNamedAnswers(db, scene.id, cell))
    expect(named).toEqual([{ name: 'Tess Brook, on paper', level: 4, comment: '' }])
  })

  it('of a room is taken only where nobody writes its answer down on a screen', async () => {
    await expect(typeIn('Trustees')).rejects.toMatchObject(refusal)
  })

  it('is taken back once, the last one alone, by whoever typed it, within ten minutes', async () => {
    const [first, last] = [newId(), newId()]
    for (const id of [first, last]) await typeIn('Headteachers', { id })
    const takeBack = (id: string) =>
      asPerson(scene.leader, async (db) =>
        takeSheetBack(db, await getSelfReview(db, scene.id), { id, perspective: 'Headteachers' }),
      )
    expect([await takeBack(first), await takeBack(last), await takeBack(last)]).toEqual([false, true, false])
    await asOwner("update self_review.sheets set typed_at = now() - interval '11 minutes' where id = $1", [
      first,
    ])
    expect(await takeBack(first)).toBe(false)
  })
})

describe('the reveal', () => {
  it('counts sheets with answers on the screen, and deletes the anonymous ones', async () => {
    for (const head of scene.heads) await answer(scene, head, 0, { level: 1 })
    await finish(scene, scene.heads)
    await typeIn('Headteachers', { level: 3, comment: secret })
    await reveal(scene)
    expect(await cellOf('Headteachers')).toMatchObject({ answered: 4, counts: [3, 0, 1, 0] })
    expect(await asOwner('select from self_review.sheets where self_review_id = $1', [scene.id])).toEqual([])
    expect(
      await asOwner('select said_by from self_review.comments where said = $1 and self_review_id = $2', [
        secret,
        scene.id,
      ]),
    ).toEqual([{ said_by: null }])
  })

  it('shows a group that answered on paper alone, once there are three', async () => {
    for (const level of [1, 2, 2] as const) await typeIn('Headteachers', { level })
    await reveal(scene)
    expect(await cellOf('Headteachers')).toMatchObject({ answered: 3, counts: [1, 2, 0, 0] })
  })

  it('shows nothing where fewer than three answered, sheets among them', async () => {
    await answer(scene, scene.executives[0]!, 0, { level: 1 })
    for (const level of [1, 2] as const) await typeIn('Headteachers', { level, comment: secret })
    await reveal(scene)
    expect(await cellOf('Headteachers')).toMatchObject({ shows: 'fewer than three' })
    expect(
      await asOwner('select from self_review.comments where said = $1 and self_review_id = $2', [
        secret,
        scene.id,
      ]),
    ).toEqual([])
  })

  it('shows nothing where one or two on the screen would be what is left over of the typed sheets', async () => {
    await answer(scene, scene.executives[0]!, 0, { level: 1 })
    await answer(scene, scene.heads[0]!, 0, { level: 4, comment: secret })
    await finish(scene, [scene.heads[0]!])
    for (const level of [1, 2, 2] as const) await typeIn('Headteachers', { level })
    await reveal(scene)
    expect(await cellOf('Headteachers')).toMatchObject({ shows: 'fewer than three' })
  })
})
