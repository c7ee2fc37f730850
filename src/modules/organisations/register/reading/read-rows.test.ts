import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, csv, fileWith, link, school, trust } from '../fixture.ts'
import { fileKinds, type Kind } from './file-kinds.ts'
import { inspectFile } from './inspect-file.ts'
import { Problems } from './problems.ts'
import { openRows, type Row } from './read-rows.ts'

async function read(kind: Kind, content: string | Uint8Array) {
  const path = fileWith(content)
  const problems = new Problems()
  const { layout, rows } = await openRows({
    path,
    kind: fileKinds[kind],
    inspection: await inspectFile(path),
    problems,
  })
  const all: Row[] = []
  for await (const row of rows) all.push(row)
  const fields = layout.columns.map(({ field }) => field)
  const records = all.map(({ values }) => Object.fromEntries(values.map((value, i) => [fields[i]!, value])))
  return { rows: all, records, problems }
}

const many = (n: number) => Array.from({ length: n }, (_, i) => school(100_000 + i))

describe('openRows', () => {
  it('reads the register’s words into ours', async () => {
    const { records, problems } = await read(
      'groups',
      csv('groups', [
        trust(2044, {
          'Group Name': 'ABBEY, "THE" TRUST',
          'Companies House Number': '7318714.0',
          'Group Type (code)': '06',
          'Incorporated on (open date)': '19-07-2010',
        }),
      ]),
    )
    expect(problems.total).toBe(0)
    expect(records[0]).toMatchObject({
      uid: 2044,
      name: 'Abbey, "the" Trust',
      companies_house_number: '07318714',
      type_code: '6',
      type: 'Multi-academy trust',
      status: 'Open',
      incorporated_on: '2010-07-19',
      county: null,
    })
  })

  it('reads Windows-1252, a byte order mark, either line end and any order of columns alike', async () => {
    const rows = [school(1, { EstablishmentName: 'Areté – St Mary’s' }), school(2)]
    const text = csv('establishments', rows)
    const wanted = (await read('establishments', text)).records
    const turned = csv('establishments', rows, columnsOf('establishments').reverse())
    const asWindows = Buffer.from(text.replaceAll('–', '\x96').replaceAll('’', '\x92'), 'latin1')
    for (const variant of [`\uFEFF${text}`, text.replaceAll('\r\n', '\n'), turned, asWindows])
      expect((await read('establishments', variant)).records.map(sorted)).toEqual(wanted.map(sorted))
  })

  it('lists ragged rows with their lines and reads the others', async () => {
    const lines = csv('establishments', many(30)).split('\r\n')
    lines[4] += ',one,more'
    lines[9] = '100008,short'
    const { rows, problems } = await read('establishments', lines.join('\r\n'))
    expect(rows).toHaveLength(28)
    expect(problems.list).toEqual([
      { line: 5, because: expect.stringContaining('It has 26 cells instead of 24: a comma') },
      { line: 10, because: 'It has 2 cells instead of 24.' },
    ])
  })

  it('says what is wrong with a cell, and where', async () => {
    const { problems } = await read(
      'establishments',
      csv('establishments', [
        school(1, { 'EstablishmentStatus (name)': 'Primary' }),
        school(2, { NumberOfPupils: 'many' }),
        school(3, { EstablishmentName: '' }),
        school(4, { CloseDate: '31-02-2022' }),
        school(1),
        school(1),
      ]),
    )
    expect(problems.list).toEqual([
      { line: 2, because: 'EstablishmentStatus (name) is “Primary”, which is not one that we know.' },
      { line: 3, because: 'NumberOfPupils is “many”, which is not a whole number.' },
      { line: 4, because: 'EstablishmentName is empty.' },
      { line: 5, because: 'CloseDate is “31-02-2022”, which is not a date.' },
      { line: 7, because: 'The same URN stands on line 6.' },
    ])
    expect(problems.unknown).toBe(1)
  })

  it('keeps a link once, whatever day it says', async () => {
    const { problems, rows } = await read(
      'links',
      csv('links', [link(1, 5), link(1, 6), link(1, 5, { 'Joined date': '2020-01-01' })]),
    )
    expect(rows).toHaveLength(2)
    expect(problems.list).toEqual([{ line: 4, because: 'The same Group UID and URN stands on line 2.' }])
  })

  it('counts the lines of a name that goes over two', async () => {
    const { problems } = await read(
      'establishments',
      csv('establishments', [school(1, { Street: 'One\nTwo' }), school(2, { NumberOfPupils: 'x' })]),
    )
    expect(problems.list[0]?.line).toBe(4)
  })

  it.each([0.3, 0.5, 0.9])('refuses a file that was cut off after %d of it', async (share) => {
    const text = csv('establishments', many(50))
    const cut = text.slice(0, text.lastIndexOf(',', Math.floor(text.length * share)))
    await expect(read('establishments', cut)).rejects.toThrow(/ends in the middle of a row, at line \d+/)
  })

  it('refuses a quotation mark that is never closed', async () => {
    const lines = csv('establishments', many(2000)).split('\r\n')
    lines[3] = lines[3]!.replace('School 100002', '"School 100002')
    await expect(read('establishments', lines.join('\r\n'))).rejects.toThrow(/never closed/)
    await expect(read('establishments', lines.slice(0, 20).join('\r\n'))).rejects.toThrow(/cut off/)
  })

  it('refuses a file without rows', async () => {
    await expect(read('links', csv('links', []))).rejects.toThrow(/has a first line and no rows/)
  })

  it('finds every name again, whatever stands in it', async () => {
    const names = fc.array(
      fc
        .string({ unit: fc.constantFrom(...'aB ,"\'é–\n;\\'), minLength: 1 })
        .filter((name) => name.trim() !== ''),
      { minLength: 1, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        const rows = given.map((EstablishmentName, i) => school(i + 1, { EstablishmentName }))
        const { records } = await read('establishments', csv('establishments', rows))
        expect(records.map(({ name }) => name)).toEqual(given.map((name) => name.replace(/\s+/g, ' ').trim()))
      }),
      { numRuns: 40 },
    )
  })
})

const sorted = (record: object) => Object.fromEntries(Object.entries(record).sort())
