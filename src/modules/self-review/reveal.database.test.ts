import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, asOwner, tryAs, useDatabase } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { getHeard } from './queries/heat-map.ts'
import { answer, finish, open, reveal, type Scene, setScene } from './test-scene.ts'

useDatabase()

let scene: Scene
const secret = 'Only I could have written this.'

beforeAll(async () => {
  scene = await setScene('Larkmoor')
  await open(scene)
  const [executive, scribe] = [scene.executives[0]!, scene.trustees[0]!]
  await answer(scene, executive, 0, { level: 4, comment: 'We say so every term.' })
  await answer(scene, scribe, 0, { level: 3, comment: 'The board agreed.' })
  for (const [n, head] of scene.heads.entries())
    await answer(scene, head, 0, { level: n === 0 ? 1 : 2, comment: n === 0 ? secret : '' })
  await finish(scene, scene.heads)
  for (const middle of scene.middles) await answer(scene, middle, 0, { level: 2, comment: secret })
}, 60_000)

describe('before the reveal', () => {
  it('shows a person their own answers alone', async () => {
    const seen = await tryAs(scene.heads[0]!, (db) =>
      sql<{ comment: string }>`select comment from self_review.answers`.execute(db),
    )
    expect(seen.rows).toEqual([{ comment: secret }])
  })

  it.each(['answers', 'heard', 'comments', 'agreements'])('shows a leader no row of %s', async (table) => {
    const seen = await tryAs(scene.leader, (db) =>
      sql`select * from ${sql.table(`self_review.${table}`)}`.execute(db),
    )
    expect(seen.rows).toEqual([])
  })
})

describe('at the reveal', () => {
  it('happens once, though fifty ask for it at the same moment', async () => {
    const results = await Promise.all(Array.from({ length: 50 }, () => reveal(scene)))
    expect(results.filter(Boolean)).toHaveLength(1)
  })

  it('lets a leader see each group as it declared', async () => {
    const heard = await asPerson(scene.leader, (db) => getHeard(db, scene.id, 'all'))
    const [first] = heard.heatMap.rows
    expect(first!.cells.map((cell) => cell.shows)).toEqual([
      'answers',
      'answers',
      'answers',
      'fewer than three',
    ])
  })

  it('hears nothing of anonymous people who had not finished, whom the leaders could tell by name', async () => {
    const other = await setScene('Hollinfold', { heads: 4 })
    await open(other)
    for (const head of other.heads) await answer(other, head, 0, { level: 2, comment: secret })
    await finish(other, other.heads.slice(0, 3))
    await reveal(other)
    const heard = await asPerson(other.leader, (db) => getHeard(db, other.id, 'all'))
    const heads = heard.perspectives.find(({ name }) => name === 'Headteachers')!
    expect(heads).toMatchObject({ answered: 3, invited: 4 })
    expect(
      heard.heatMap.rows[0]!.cells.find(({ perspectiveId }) => perspectiveId === heads.id),
    ).toMatchObject({ answered: 3, counts: [0, 3, 0, 0] })
    const said = await asOwner('select from self_review.comments where self_review_id = $1', [other.id])
    expect(said).toHaveLength(3)
  })

  it('leaves no anonymous answer', async () => {
    const left = await asOwner(
      `select from self_review.answers a join self_review.perspectives p on p.id = a.perspective_id where p.mode = 'anonymous'`,
    )
    expect(left).toEqual([])
  })
})

describe('somebody from outside', () => {
  it('sees nothing', async () => {
    const stranger = await addPerson(
      'Ros Ferriby',
      await addOrganisation('trust', 'Whinfell'),
      'chief_executive',
    )
    for (const table of [
      'self_reviews',
      'perspectives',
      'contributors',
      'answers',
      'heard',
      'comments',
      'agreements',
    ]) {
      const seen = await tryAs(stranger, (db) =>
        sql`select * from ${sql.table(`self_review.${table}`)}`.execute(db),
      )
      expect(seen.rows).toEqual([])
    }
  })
})
