import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Relation, readCatalogue } from '#database/catalogue.ts'
import {
  addOrganisation,
  addPerson,
  addSeat,
  asOwner,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { openPool, reachAs } from '#src/platform/database/connections.ts'
import { withClient } from '#src/platform/database/roles.ts'
import { newId } from '#src/platform/ids.ts'

useDatabase()

/** What anybody may read, signed in or not: who has which power, and what the installation says of itself. */
const forEverybody = ['access.gifts', 'access.powers', 'installation.settings']

let readable: { table: string; columns: string }[]
let ada: Who
let trust: string
let other: string

beforeAll(async () => {
  const { relations } = await withClient(reachAs('owner'), readCatalogue)
  readable = relations.flatMap(readableBy)
  expect(readable.length).toBeGreaterThan(30)
  trust = await addOrganisation('trust', 'Larkmoor')
  other = await addOrganisation('trust', 'Whinfell')
  ada = await addPerson('Ada Penrose', trust, 'chief_executive')
  await addPerson('Ros Ferriby', other, 'chief_executive')
})

function readableBy({ schema, name, grants }: Relation): { table: string; columns: string }[] {
  const grant = grants.find(({ role, privilege }) => role === 'web' && privilege === 'select')
  if (!grant) return []
  return [
    {
      table: `${schema}."${name}"`,
      columns: grant.columns?.map((column) => `"${column}"`).join(', ') ?? '*',
    },
  ]
}

const setContext = (who: Who) =>
  `select set_config('app.person_id', '${who.personId}', true), set_config('app.membership_id', '${who.membershipId}', true)`

describe('the context of a request', () => {
  it('is gone with its transaction: the next on the same connection sees nothing, without an error (RLS-04)', async () => {
    const pool = openPool(reachAs('web'), 1)
    try {
      await pool.query(`begin; ${setContext(ada)}`)
      const mine = await pool.query('select id from access.memberships')
      await pool.query('commit')
      expect(mine.rows).toEqual([{ id: ada.membershipId }])
      const { rows } = await pool.query(`select current_setting('app.person_id', true) as person`)
      expect(rows).toEqual([{ person: '' }])
      const seen: string[] = []
      for (const { table, columns } of readable) {
        const { rowCount } = await pool.query(`select ${columns} from ${table} limit 1`)
        if (rowCount) seen.push(table.replaceAll('"', ''))
      }
      expect(seen.filter((table) => !forEverybody.includes(table))).toEqual([])
    } finally {
      await pool.end()
    }
  })

  it('counts only where person and membership belong together', async () => {
    const ros = await addPerson('Ros Ferriby the younger', other, 'chief_executive')
    const crossed = { personId: ada.personId, membershipId: ros.membershipId }
    const places = await tryAs(crossed, async (db) =>
      sql<{ place: string }>`select place from access.my_places('manage-people') as place`.execute(db),
    )
    expect(places.rows).toEqual([])
  })

  it('ends with the membership, and takes its seats with it, at the next statement (RLS-15)', async () => {
    const sam = await addPerson('Sam Okafor', trust, 'improvement_director')
    const seat = await addSeat(sam, newId(), 'visitor')
    const placesOf = () =>
      tryAs(sam, async (db) =>
        sql<{ place: string }>`select place from access.my_places('manage-people') as place`.execute(db),
      )
    expect((await placesOf()).rows).toEqual([{ place: trust }])
    await asOwner('update access.memberships set until = now() where id = $1', [sam.membershipId])
    expect((await placesOf()).rows).toEqual([])
    expect(
      await asOwner('select until is not null as ended from access.seats where id = $1', [seat]),
    ).toEqual([{ ended: true }])
  })
})

describe('a row of one trust', () => {
  it('cannot be moved into another by whoever may write it (RLS-13)', async () => {
    const plan = newId()
    const action = newId()
    await asOwner(
      `insert into improvement.plans (id, organisation_id, priority, created_by) values ($1, $2, 'Reading', $3)`,
      [plan, trust, ada.membershipId],
    )
    await asOwner(
      `insert into improvement.actions (id, plan_id, organisation_id, title, owner_name, level, nature, should_change, created_by)
       values ($1, $2, $3, 'Read aloud', 'Ada', 'trust', 'networking', 'More is read', $4)`,
      [action, plan, trust, ada.membershipId],
    )
    const attempts = [
      `update improvement.actions set organisation_id = '${other}' where id = '${action}'`,
      `update access.memberships set organisation_id = '${other}' where id = '${ada.membershipId}'`,
      `update access.memberships set person_id = '${newId()}' where id = '${ada.membershipId}'`,
      `insert into access.memberships (id, person_id, organisation_id, role) values ('${newId()}', '${ada.personId}', '${other}', 'chief_executive')`,
      `insert into improvement.actions (id, plan_id, organisation_id, title, owner_name, level, nature, should_change, created_by)
       values ('${newId()}', '${plan}', '${other}', 'x', 'x', 'trust', 'networking', 'x', '${ada.membershipId}')`,
    ]
    for (const attempt of attempts)
      await expect(
        tryAs(ada, async (db) => sql.raw(attempt).execute(db)),
        attempt,
      ).rejects.toThrow(/row-level security|permission denied/)
  })
})
