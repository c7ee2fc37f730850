import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addInstallation,
  addOrganisation,
  addPerson,
  asOwner,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { publishPacks } from '#src/modules/frameworks/index.ts'
import { asJob } from '#src/platform/database/context.ts'
import { everything, secret } from './fixture.ts'
import type { Scene } from './testing.ts'

useDatabase()

let administrator: Who
let stranger: Who
beforeAll(async () => {
  await asJob('publish-packs', (db) => publishPacks(db))
  administrator = await addPerson('Ade Installer', await addInstallation(), 'administrator')
  stranger = await addPerson('Saul Stranger', await addOrganisation('trust', 'Saltmere'), 'chief_executive')
})

const confidentialSchemas = ['self_review', 'disclosure', 'peer_review', 'improvement']

async function tables(): Promise<string[]> {
  const rows = await asOwner<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema = any ($1) and table_type = 'BASE TABLE' order by 1`,
    [confidentialSchemas],
  )
  return rows.map((row) => row.name)
}

/** The tables in which somebody sees any row at all. */
async function seenBy(who: Who): Promise<string[]> {
  // What nobody may select at all is refused before a row is looked at.
  const rows = await asOwner<{ name: string }>(
    `select name from unnest($1::text[]) name where has_any_column_privilege('web', name, 'select')`,
    [await tables()],
  )
  const names = rows.map((row) => row.name)
  return tryAs(who, async (db) => {
    const seen: string[] = []
    for (const name of names) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(db)
      if (rows[0]!.n > 0) seen.push(name)
    }
    return seen
  })
}

const processTables = [
  'peer_review.openings',
  'peer_review.partners',
  'peer_review.partnerships',
  'peer_review.reviews',
]

describe('who sees nothing confidential, with something in every table', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await everything()
  })

  it('has something in every table, so that an empty answer is a refusal', async () => {
    const empty = []
    for (const name of await tables()) {
      const [row] = await asOwner<{ n: number }>(`select count(*)::int as n from ${name}`)
      if (row!.n === 0) empty.push(name)
    }
    expect(empty).toEqual([])
  })

  it('the programme lead sees partnerships, signatures, stages and dates, and no other row', async () => {
    expect(await seenBy(scene.lead)).toEqual(processTables)
  })

  it.each([
    ['the administrator', () => administrator],
    ['somebody else’s chief executive', () => stranger],
    ['a headteacher with no part in it', () => scene.one.head],
  ])('%s sees no row at all', async (_, who) => {
    expect(await seenBy(who())).toEqual([])
  })

  it('a former programme lead, and one of another programme, see no row at all', async () => {
    const other = await addPerson(
      'Olu Other',
      await addOrganisation('programme', 'Northern Pairs'),
      'programme_lead',
    )
    expect(await seenBy(other)).toEqual([])
    const former = await addPerson('Fay Former', scene.programme, 'programme_lead')
    expect(await seenBy(former)).toEqual(processTables)
    await asOwner('update access.memberships set until = now() where id = $1', [former.membershipId])
    expect(await seenBy(former)).toEqual([])
  })

  it('no event that the programme lead may read, and no message to them, holds a word of it', async () => {
    const details = await tryAs(scene.lead, async (db) =>
      sql<{ details: unknown }>`select details from audit.details`.execute(db),
    )
    expect(details.rows.length).toBeGreaterThan(5)
    const mails = await asOwner('select subject, body from installation.mails where to_person = $1', [
      scene.lead.personId,
    ])
    expect(mails.length).toBeGreaterThan(0)
    const all = JSON.stringify([details.rows, mails])
    expect(all).not.toContain(secret)
    expect(all).not.toContain('The rationale of')
  })
})
