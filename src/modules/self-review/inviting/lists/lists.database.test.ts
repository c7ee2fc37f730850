import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { asOwner, tryAs, useDatabase } from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { type Scene, setScene } from '../../test-scene.ts'
import { bringList, confirmList, keepPeople, mapList } from './commands.ts'
import { forgetOldLists } from './forget-old-lists.ts'
import { findTable, getList } from './queries.ts'

useDatabase()

let scene: Scene
let trusts = 0

beforeEach(async () => {
  scene = await setScene(`Lists ${++trusts}`, { heads: 1, middles: 0 })
}, 60_000)

const person = (n: number) => ({
  ...{
    at: `row ${n + 1}`,
    name: `New Head ${n}`,
    email: `head${n}.${trusts}@example.org`,
    group: 'Headteachers',
  },
  role: '',
})
const actor = () => ({
  ...{
    sessionId: 's',
    personId: scene.leader.personId,
    membershipId: scene.leader.membershipId,
    positions: [],
  },
})
const bring = (id: string, count = 2) =>
  asPerson(scene.leader, async (db) => {
    const read = { people: Array.from({ length: count }, (_, n) => person(n + 1)), leftOut: 0, problems: [] }
    await bringList(db, actor(), await getSelfReview(db, scene.id), {
      id,
      kind: 'table',
      files: 'heads.csv',
      read,
      rows: null,
    })
  })
const confirm = (id: string) =>
  asPerson(scene.leader, async (db) => {
    const list = await getList(db, scene.id, id)
    await mapList(db, id, list.mapping)
    return confirmList(db, actor(), list.selfReview, { id, checked: list.checked })
  })
const invitations = () =>
  asOwner('select email from people.invitations where seat_place = $1 order by email', [scene.id])

describe('a table whose columns nobody has named', () => {
  it('waits for that, keeps the people alone, and shows nobody else a cell', async () => {
    const id = newId()
    const rows = [
      { at: 1, cells: ['Staff member', 'Contact'] },
      { at: 2, cells: ['Ada Lowe', 'ada@x.org'] },
    ]
    await asPerson(scene.leader, async (db) =>
      bringList(db, actor(), await getSelfReview(db, scene.id), {
        ...{ id, kind: 'table', files: 'staff.csv', rows },
        read: { people: [], leftOut: 0, problems: [] },
      }),
    )
    expect(await asPerson(scene.leader, (db) => findTable(db, scene.id, id))).toEqual(rows)
    expect(await tryAs(scene.heads[0]!, (db) => findTable(db, scene.id, id))).toBeNull()
    await asPerson(scene.leader, (db) => keepPeople(db, id, [person(1)]))
    expect(await asPerson(scene.leader, (db) => findTable(db, scene.id, id))).toBeNull()
    await asPerson(scene.leader, (db) => keepPeople(db, id, []))
    expect((await asPerson(scene.leader, (db) => getList(db, scene.id, id))).checked).toHaveLength(1)
  })
})

describe('a list of people', () => {
  it('invites everybody new once, is then forgotten, and brought again changes nothing', async () => {
    const id = newId()
    await bring(id)
    await bring(id)
    expect(await confirm(id)).toBe(2)
    expect(await invitations()).toHaveLength(2)
    const [kept] = await asOwner('select people, invited from self_review.invitation_lists where id = $1', [
      id,
    ])
    expect(kept).toEqual({ people: [], invited: 2 })
    expect(await confirm(id)).toBeNull()
    const again = newId()
    await bring(again)
    expect(await confirm(again)).toBe(0)
    expect(await invitations()).toHaveLength(2)
  })

  it('guesses what it can: a group that bears the name of a perspective', async () => {
    const id = newId()
    await bring(id)
    const { mapping, checked } = await asPerson(scene.leader, (db) => getList(db, scene.id, id))
    expect(mapping.Headteachers).toMatchObject({ role: 'headteacher' })
    expect(checked.map(({ state }) => state)).toEqual(['invite', 'invite'])
  })

  it('shows to the leaders alone', async () => {
    await bring(newId())
    const seen = await tryAs(scene.heads[0]!, (db) =>
      sql`select * from self_review.invitation_lists`.execute(db),
    )
    expect(seen.rows).toEqual([])
    await expect(asPerson(scene.heads[0]!, (db) => getList(db, scene.id, newId()))).rejects.toMatchObject({
      init: { status: 404 },
    })
  })

  it('is forgotten after two weeks, and not before', async () => {
    const [old, young] = [newId(), newId()]
    for (const id of [old, young]) await bring(id)
    await asOwner(
      "update self_review.invitation_lists set brought_at = now() - interval '15 days' where id = $1",
      [old],
    )
    await asJob('remind-contributors', forgetOldLists)
    const left = await asOwner('select id from self_review.invitation_lists where self_review_id = $1', [
      scene.id,
    ])
    expect(left).toEqual([{ id: young }])
  })
})
