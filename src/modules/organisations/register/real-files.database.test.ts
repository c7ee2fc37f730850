import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner, useDatabase } from '#database/testing.ts'
import { asJob } from '#src/platform/database/context.ts'
import { findTrusts } from '../trusts/find-trusts.ts'
import { listSchools } from '../trusts/queries.ts'
import { understand } from '../trusts/question.ts'
import { fileWith } from './fixture.ts'
import { everything } from './fixture-register.ts'
import { importRegister } from './import-register.ts'
import type { ImportReport } from './importing/report.ts'

useDatabase()

const data = path.resolve(import.meta.dirname, '../../../../../shared/data')
const isHere = existsSync(data)
if (!isHere) console.log(`The real register files are not at ${data}: their tests are skipped.`)

const gias = (name: string) => ({ path: path.join(data, 'gias', name) })
const establishments = gias('edubasealldata20231116_31cols.csv')
const groups = gias('allgroupsdata20220718.csv')
const links = gias('alllinksdata20220718.csv')

describe.skipIf(!isHere)('files of other days and forms', () => {
  it('reads every column of one authority, with ISO dates or not', { timeout: 60_000 }, async () => {
    const report = await importRegister({ establishments: gias('gias_fullcols_2021_surrey.csv') })
    expect(report.files.establishments).toMatchObject({ read: 590, added: 590, refused: 0 })
  })

  it('follows schools from one monthly extract to the next', { timeout: 60_000 }, async () => {
    await importRegister({ groups })
    const first = await importRegister(
      { links: gias('grouplinks_edubaseallacademiesandfree20180902.csv') },
      { confirm: () => true },
    )
    expect(first.outcome).toBe('done')
    // One group of 2018 is in no later list of groups any more.
    expect(first.files.links).toMatchObject({ read: 12_623, added: 12_622, refused: 1 })
    const next = await importRegister(
      { links: gias('grouplinks_edubaseallacademiesandfree20190301.csv') },
      { confirm: () => true },
    )
    const { read, added, changed, unchanged, refused, absent } = next.files.links!
    expect(added + changed + unchanged + refused).toBe(read)
    expect(absent).toBeGreaterThan(0)
    const [moved] = await asOwner<{ n: number }>(`select count(*) as n from organisations.group_links l
      join organisations.group_links m on m.urn = l.urn and m.left_on is null and m.joined_on = l.left_on`)
    console.log(
      `Half a year of links: ${added} new, ${absent} ended, ${moved?.n} of them by a move to another trust.`,
    )
    expect(moved?.n).toBeGreaterThan(0)
    await asOwner('truncate organisations.group_links, organisations.register_imports')
  })

  it.each([
    ['allgroupsdata202608.json', /JSON file/],
    ['links_edubasealldata20250422.csv', /list of predecessors and successors/],
    ['alllinksdata20220718.csv', /This is the file of links/],
  ])('refuses %s as the groups', async (name, sentence) => {
    const report = await importRegister({ groups: gias(name) })
    expect(report).toMatchObject({ outcome: 'refused', because: expect.stringMatching(sentence) })
  })
})

describe.skipIf(!isHere)('the three files', () => {
  let first: ImportReport
  beforeAll(async () => {
    if (!isHere) return
    await asOwner(
      'truncate organisations.group_links, organisations.trust_summaries, organisations.register_imports',
    )
    await asOwner('delete from organisations.groups')
    await asOwner('delete from organisations.establishments')
    first = await importRegister({ establishments, groups, links })
  }, 120_000)

  it('are read to the last row, and every open trust is there with its schools', () => {
    const { files, register, milliseconds } = first
    const memory = Math.round(process.memoryUsage.rss() / 1e6)
    console.log(`The register was imported in ${milliseconds / 1000} s; this process has ${memory} MB.`)
    const allNew = (n: number) => ({ read: n, added: n, changed: 0, unchanged: 0, refused: 0 })
    expect(files).toMatchObject({
      establishments: allNew(50_515),
      groups: allNew(6904),
      links: allNew(20_613),
    })
    expect(register).toMatchObject({
      establishments: 50_515,
      openTrusts: 2708,
      openMultiAcademyTrusts: 1457,
      academies: 8854,
      openSingleAcademyTrusts: 1251,
      academiesInSingleAcademyTrusts: 1140,
    })
  })

  it('change nothing the second time', { timeout: 120_000 }, async () => {
    const before = await everything()
    const second = await importRegister({ establishments, groups, links })
    expect(second.outcome).toBe('done')
    for (const file of Object.values(second.files))
      expect(file).toMatchObject({ added: 0, changed: 0, unchanged: file.read, refused: 0, absent: 0 })
    expect(await everything()).toEqual(before)
  })

  it('are held against a download with faults', { timeout: 60_000 }, async () => {
    const faulty = { path: path.join(data, 'faulty/gias_unquoted_commas.csv') }
    const small = await importRegister({ establishments: faulty }, { confirm: () => true })
    expect(small).toMatchObject({
      outcome: 'refused',
      because: expect.stringContaining('fewer than four fifths'),
    })
    const unquoted = fileWith(readFileSync(faulty.path, 'latin1').replaceAll('"', ''))
    const ragged = await importRegister({ establishments: { path: unquoted } }, { confirm: () => true })
    expect(ragged.because).toMatch(/10\d of the 693 rows of the file of establishments cannot be used/)
    expect(ragged.files.establishments?.problems[0]).toMatchObject({ line: 7 })
  })

  it('find a trust by name, town, number, and through a wrong letter, in a few milliseconds', async () => {
    const times: number[] = []
    const best = (typed: string) =>
      asJob('import-register', async (db) => {
        const began = performance.now()
        const { trusts } = await findTrusts(db, understand(typed), { withClosed: false, page: 1 })
        times.push(performance.now() - began)
        const [first] = trusts
        return first && [first.name, first.town, first.schoolTown].filter(Boolean).join(', ')
      })
    expect(await best('Outwood Grange')).toBe('Outwood Grange Academies Trust, Wakefield')
    expect(await best('outwod grange')).toBe('Outwood Grange Academies Trust, Wakefield')
    expect(await best('arete learning')).toBe('Areté Learning Trust, Stokesley')
    expect(await best('harris fed')).toBe('Harris Federation, Croydon')
    expect(await best('07318714')).toBe('Abbey Academies Trust, Bourne')
    expect(await best('TR00261')).toBe('Abbey Academies Trust, Bourne')
    expect(await best('136105')).toBe('Greater Manchester Academies Trust, Altrincham')
    expect(await best('harogate')).toMatch(/, Harrogate$/)
    expect(await best('yrok')).toMatch(/, York$/)
    expect(await best('skipton')).toMatch(/, Skipton$/)
    expect(await best('xqzv')).toBeUndefined()
    console.log(`Searches took ${times.map((time) => time.toFixed(0)).join(', ')} ms.`)
  })

  it('show a trust with all its schools', async () => {
    const schools = await asJob('import-register', (db) => listSchools(db, 4119))
    expect(schools).toHaveLength(38)
    expect(schools[0]).toMatchObject({
      name: 'Outwood Academy Acklam',
      phase: 'Secondary',
      town: 'Middlesbrough',
      joinedOn: '2013-09-01',
    })
  })
})
