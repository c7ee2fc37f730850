import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addOrganisation,
  addPerson,
  addSchoolOfRegister,
  asOwner,
  moveSchoolOfRegister,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import {
  addSchool,
  addTrust,
  openAs,
  schoolFramework,
  settle,
  shareAs,
  type TestFramework,
  type TestSchool,
} from '../sharing/test-schools.ts'
import { levelsAt } from './schools-map.ts'
import { getSchoolsPage } from './schools-page.ts'
import type { schoolsWorkbook } from './schools-workbook.ts'
import { getSharedElementPage, getSharedPage } from './shared-page.ts'
import { takeSchoolsCopy } from './take-schools-copy.ts'

useDatabase()

let larkmoor: Awaited<ReturnType<typeof addTrust>>
let whinfell: Awaited<ReturnType<typeof addTrust>>
let ash: TestSchool
let birch: TestSchool
let framework: TestFramework
let lead: Who

beforeAll(async () => {
  larkmoor = await addTrust(11, 'Larkmoor')
  whinfell = await addTrust(12, 'Whinfell')
  ash = await addSchool(100_001, 'Ash', 11)
  birch = await addSchool(100_002, 'Birch', 11)
  await addSchoolOfRegister(100_003, 'Cedar', 11, { phase: 'Secondary' })
  // Asked, and its headteacher has not joined.
  await addOrganisation('school', 'Cedar', 100_003)
  await addSchoolOfRegister(100_004, 'Closed', 11, { status: 'Closed' })
  lead = await addPerson('Tamsin Lead', await addOrganisation('programme', 'Lamplight'), 'programme_lead')
  framework = await schoolFramework(ash.head)
  await share(ash, 2025, 2, [larkmoor.chief])
  await share(ash, 2026, 3, [larkmoor.chief, larkmoor.executive])
  await share(birch, 2026, 4, [larkmoor.executive])
})

async function share(school: TestSchool, cycle: number, level: 1 | 2 | 3 | 4, readers: Who[]) {
  const id = await openAs(school, framework.versionId, cycle)
  await settle(id, school, framework, () => level)
  await shareAs(school, id, readers)
}

const page = async (who: Who, search = '') => {
  const actor = await actorOf(who)
  return asPerson(who, (db) => getSchoolsPage(db, actor, new URLSearchParams(search)))
}
const rows = ({ map }: Awaited<ReturnType<typeof page>>) =>
  map.schools.map(({ name, levels }) => [name, ...(levels ? levelsAt(map, levels, 0) : [])])

describe('schools by elements', () => {
  it('shows to each reader what was shared with them by name, and every other school empty', async () => {
    const forChief = await page(larkmoor.chief)
    expect(forChief.map.years).toEqual([2025, 2026])
    expect(rows(forChief)).toEqual([['Ash', 2, 3], ['Birch'], ['Cedar']])
    expect(rows(await page(larkmoor.executive))).toEqual([['Ash', 3], ['Birch', 4], ['Cedar']])
    expect(rows(await page(larkmoor.director))).toEqual([['Ash'], ['Birch'], ['Cedar']])
  })

  it('tells a school that does not take part from one that has not shared, and says no more of either', async () => {
    const { map } = await page(larkmoor.director)
    expect(map.schools.map(({ name, levels, takesPart }) => ({ name, levels, takesPart }))).toEqual([
      { name: 'Ash', levels: '', takesPart: true },
      { name: 'Birch', levels: '', takesPart: true },
      { name: 'Cedar', levels: '', takesPart: false },
    ])
  })

  it('is nothing to those of no trust, and of another trust shows its own schools alone', async () => {
    for (const who of [lead, ash.head])
      await expect(page(who)).rejects.toMatchObject({ init: { status: 404 } })
    expect(rows(await page(whinfell.chief))).toEqual([])
  })

  it('is narrowed to an area, a phase and schools', async () => {
    const all = await page(larkmoor.chief)
    const [theme] = all.choices.themes
    const narrowed = await page(larkmoor.chief, `theme=${theme!.id}&phase=Primary&school=100001`)
    expect(rows(narrowed)).toEqual([['Ash', 2, 3]])
    expect(narrowed.map.elements.length).toBeLessThan(all.map.elements.length)
    expect(rows(await page(larkmoor.chief, 'phase=Secondary'))).toEqual([['Cedar']])
  })

  it('logs as read what it shows, once a day, and nothing that a filter leaves out', async () => {
    await asOwner('delete from disclosure.readings')
    await page(larkmoor.executive, 'school=100002')
    const readings = async () =>
      (
        await asOwner<{ title: string }>(
          'select d.title from disclosure.readings r join disclosure.disclosures d on d.id = r.disclosure_id order by 1',
        )
      ).map(({ title }) => title)
    expect(await readings()).toEqual(['Self-review 2026 of Birch'])
    const before = await asOwner("select 1 from audit.events where command = 'disclosure.read'")
    await page(larkmoor.executive)
    await page(larkmoor.executive)
    expect(await readings()).toEqual(['Self-review 2026 of Ash', 'Self-review 2026 of Birch'])
    const after = await asOwner("select 1 from audit.events where command = 'disclosure.read'")
    expect(after.length - before.length).toBe(1)
    for (const chain of [ash.id, birch.id])
      expect(await asOwner('select audit.first_fault($1) as at', [chain])).toEqual([{ at: null }])
  })
})

describe('what one school shared', () => {
  const element = () => framework.elements[0]!.id
  const read = async (who: Who, urn: string) => {
    const actor = await actorOf(who)
    return asPerson(who, (db) => getSharedPage(db, actor, urn, null))
  }

  it('opens for those it names: whole, and by element over the years', async () => {
    expect(await read(larkmoor.chief, '100001')).toMatchObject({ copy: { school: 'Ash', cycle: 2026 } })
    const actor = await actorOf(larkmoor.chief)
    const shown = await asPerson(larkmoor.chief, (db) => getSharedElementPage(db, actor, '100001', element()))
    expect(shown.years.map(({ cycle, element: { level } }) => [cycle, level])).toEqual([
      [2026, 3],
      [2025, 2],
    ])
    expect(shown.visibleTo.summary).toContain('Larkmoor Chief')
  })

  it('is nothing to anybody else', async () => {
    for (const [who, urn] of [
      [larkmoor.chief, '100002'],
      [larkmoor.director, '100001'],
      [larkmoor.trustee, '100001'],
      [whinfell.chief, '100001'],
      [birch.head, '100001'],
      [lead, '100001'],
    ] as const)
      await expect(read(who, urn)).rejects.toMatchObject({ init: { status: 404 } })
  })
})

describe('a file of it', () => {
  it('holds what the page shows, and tells the schools that it was taken', async () => {
    const actor = await actorOf(larkmoor.executive)
    const { order } = await asPerson(larkmoor.executive, (db) =>
      takeSchoolsCopy(db, actor, 'schools.xlsx', new URLSearchParams()),
    )
    const content = order.content as ReturnType<typeof schoolsWorkbook>
    expect(content.provenance.audience).toContain('Larkmoor Executive at Larkmoor')
    expect(content.tables[0]!.rows.map(([school, year, level]) => [school, year, level])).toEqual([
      ['Ash', 2026, 'well rooted'],
      ['Birch', 2026, 'second nature'],
      ['Cedar', null, 'does not take part yet'],
    ])
    const [taken] = await asOwner<{ audience: string[] }>(
      "select audience from audit.events where command = 'self-review.take-schools'",
    )
    expect(taken!.audience).toEqual(
      expect.arrayContaining([`${ash.id}:head_of_school`, `${birch.id}:head_of_school`]),
    )
    const director = await actorOf(larkmoor.director)
    await expect(
      tryAs(larkmoor.director, (db) => takeSchoolsCopy(db, director, 'schools.csv', new URLSearchParams())),
    ).rejects.toMatchObject({ init: { status: 404 } })
  })
})

describe('a school that left the trust', () => {
  it('stands with what it had shared, and shares nothing new with its former trust', async () => {
    await moveSchoolOfRegister(ash.urn, 12)
    const { map } = await page(larkmoor.chief)
    expect(map.schools.find(({ name }) => name === 'Ash')).toMatchObject({ note: 'no longer in the trust' })
    await share(ash, 2027, 1, [larkmoor.chief, whinfell.chief])
    expect((await page(larkmoor.chief)).map.years).toEqual([2025, 2026])
    expect(rows(await page(whinfell.chief))).toEqual([['Ash', 1]])
  })
})
