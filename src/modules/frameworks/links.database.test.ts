import { beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import {
  schoolImprovementCapacity as first,
  listCarriedOn,
  listFrameworkVersions,
  listTies,
  publishPacks,
} from './index.ts'

useDatabase()

type Pair = { element: string; other: string }

let reader: Who
let second: string
let elsewhere: string
/** What is tied to the first version, by hand and in either direction. */
let given: Pair[]
let carried: { from: string; to: string }[]

const ties = (version: string, other: string) => asPerson(reader, (db) => listTies(db, version, other))
const inOrder = (pairs: readonly Pair[]) =>
  pairs.map(({ element, other }) => `${element} ${other}`).toSorted()

beforeAll(async () => {
  reader = await addPerson('Ada Lowe', await addOrganisation('trust', 'Larkmoor'), 'trustee')
  await asJob('publish-packs', publishPacks)
  const versions = await asPerson(reader, listFrameworkVersions)
  second = versions.find(({ frameworkId, id }) => frameworkId === first && id !== first)!.id
  const [linked] = await asOwner<{ version: string }>(
    `select e.version_id as version from frameworks.links l join frameworks.elements e on e.id = l.from_element
     join frameworks.elements o on o.id = l.to_element where o.version_id = $1 and l.kind <> 'replaced by' limit 1`,
    [first],
  )
  elsewhere = linked!.version
  // The second version says nothing by itself: what it is tied to, it is by what it carries on.
  await asOwner(
    `delete from frameworks.links l using frameworks.elements e
     where e.version_id = $1 and e.id in (l.from_element, l.to_element) and l.kind <> 'replaced by'`,
    [second],
  )
  given = await ties(first, elsewhere)
  carried = await asPerson(reader, (db) => listCarriedOn(db, second))
})

describe('what is tied to another framework', () => {
  it('is the same from both sides, whichever said so', async () => {
    expect(given.length).toBeGreaterThan(0)
    const back = (await ties(elsewhere, first)).map(({ element, other }) => ({
      element: other,
      other: element,
    }))
    expect(inOrder(back)).toEqual(inOrder(given))
  })

  it('holds for the elements that carry it on, from both sides', async () => {
    const expected = given.flatMap(({ element, other }) =>
      carried.filter(({ from }) => from === element).map(({ to }) => ({ element: to, other })),
    )
    expect(expected).toHaveLength(given.length)
    expect(inOrder(await ties(second, elsewhere))).toEqual(inOrder(expected))
    const back = expected.map(({ element, other }) => ({ element: other, other: element }))
    expect(inOrder(await ties(elsewhere, second))).toEqual(inOrder(back))
  })

  it('holds for the elements that a later wording carries on', async () => {
    const [{ from, to }] = carried as [{ from: string; to: string }]
    const [{ other }] = given as [Pair]
    await asOwner(
      `delete from frameworks.links where kind <> 'replaced by' and $1::uuid in (from_element, to_element)`,
      [from],
    )
    await asOwner(
      `insert into frameworks.links (version_id, kind, from_element, to_element) values ($1, 'exact match', $2, $3)`,
      [second, to, other],
    )
    expect(await ties(first, elsewhere)).toContainEqual({ element: from, other, kind: 'exact match' })
  })

  it('ties no two elements of one framework, and tells a stranger nothing', async () => {
    expect(await ties(first, second)).toEqual([])
    const seen = await tryAs({ personId: '', membershipId: '' }, (db) => listTies(db, second, elsewhere))
    expect(seen).toEqual([])
  })
})
