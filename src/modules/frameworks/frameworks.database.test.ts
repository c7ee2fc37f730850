import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import {
  elementsOf,
  getFrameworkVersion,
  listCarriedOn,
  listFrameworkVersions,
  publishPacks,
  schoolImprovementCapacity,
} from './index.ts'

useDatabase()

let reader: Who
let published: number

beforeAll(async () => {
  reader = await addPerson('Ada Lowe', await addOrganisation('trust', 'Larkmoor'), 'trustee')
  published = await asJob('publish-packs', publishPacks)
})

describe('publishing', () => {
  it('publishes every adopted pack once, however often it runs', async () => {
    expect(published).toBeGreaterThanOrEqual(2)
    expect(await asJob('publish-packs', publishPacks)).toBe(0)
  })

  it('is for the job alone: a person publishes and changes nothing', async () => {
    const publish = tryAs(reader, (db) =>
      sql`insert into frameworks.versions (id, framework_id, version, title, licence, source, attribution, scale)
        select gen_random_uuid(), framework_id, '9', title, licence, source, attribution, scale from frameworks.versions limit 1`.execute(
        db,
      ),
    )
    await expect(publish).rejects.toMatchObject({ code: '42501' })
    const change = tryAs(reader, (db) => sql`update frameworks.elements set title = 'Mine'`.execute(db))
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })
})

describe('reading', () => {
  it('lists what is published, and no draft', async () => {
    const listed = (await asPerson(reader, listFrameworkVersions)).filter(
      ({ frameworkId }) => frameworkId === schoolImprovementCapacity,
    )
    expect(listed.map(({ version, elements }) => [version, elements])).toEqual([
      ['2', 14],
      ['1', 12],
    ])
  })

  it('carries the twelve elements of the first version on to the second', async () => {
    const [second] = await asPerson(reader, listFrameworkVersions)
    const carried = await asPerson(reader, (db) => listCarriedOn(db, second!.id))
    const first = await asPerson(reader, (db) => getFrameworkVersion(db, schoolImprovementCapacity))
    expect(carried.map(({ from }) => from).toSorted()).toEqual(
      elementsOf(first)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('gives a version whole and in order, its levels as words', async () => {
    const version = await asPerson(reader, (db) => getFrameworkVersion(db, schoolImprovementCapacity))
    expect(version.words).toEqual(['red', 'amber-red', 'amber-green', 'green'])
    expect(version.themes[0]?.title).toBe('Vision, culture and ethos')
    expect(elementsOf(version)[0]?.title).toBe('Clarity of purpose')
  })

  it('answers 404 for what is no framework', async () => {
    for (const id of ['nonsense', '01a20052-31dd-70ac-ad24-36472e2bcbde'])
      await expect(asPerson(reader, (db) => getFrameworkVersion(db, id))).rejects.toMatchObject({
        init: { status: 404 },
      })
  })

  it('shows a stranger nothing', async () => {
    const seen = await tryAs({ personId: '', membershipId: '' }, (db) =>
      sql`select * from frameworks.elements`.execute(db),
    )
    expect(seen.rows).toEqual([])
  })
})
