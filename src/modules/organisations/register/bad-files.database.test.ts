import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#database/testing.ts'
import { columnsOf, csv, link, school, trust } from './fixture.ts'
import { everything, importGiven } from './fixture-register.ts'
import { importRegister } from './import-register.ts'

useDatabase()

const schools = Array.from({ length: 40 }, (_, i) => school(100_001 + i))
const trusts = Array.from({ length: 20 }, (_, i) => trust(11 + i))
const links = schools.map(({ URN }, i) => link(Number(URN), 11 + (i % 20)))
const newer = [school(100_001, { NumberOfPupils: 999 }), ...schools.slice(1)]
const text = csv('establishments', newer)

let before: unknown
beforeAll(async () => void (await importGiven({ establishments: schools, groups: trusts, links })))
beforeEach(async () => {
  before = await everything()
})

/** Whatever the outcome, nothing may have been written unless it is *done*. */
afterEach(async () => expect(await everything()).toEqual(before))

describe('refused as a whole, though everything is confirmed', () => {
  const yes = { confirm: () => true }
  const cut = text.slice(0, text.lastIndexOf(',', text.length - 100))
  const many = Array.from({ length: 1000 }, (_, i) =>
    trust(5000 + i, { 'Group Type (code)': 12, 'Group Type': 'Constellation' }),
  )
  it.each([
    ['truncated', { establishments: cut }, /ends in the middle of a row, at line 40/],
    [
      'half',
      { establishments: schools.slice(0, 31) },
      /has 31 rows and the register holds 40 establishments/,
    ],
    [
      'without a column',
      {
        establishments: csv(
          'establishments',
          newer,
          columnsOf('establishments').filter((c) => c !== 'Town'),
        ),
      },
      /lacks the column “Town”/,
    ],
    ['another file', { groups: csv('links', links) }, /This is the file of links where the file of groups/],
    ['UTF-16', { establishments: Buffer.from(text, 'utf16le') }, /UTF-16/],
    [
      'two encodings',
      {
        establishments: Buffer.concat([
          Buffer.from(text),
          Buffer.from('Aret\xe9,Areté', 'latin1'),
          Buffer.from('Areté\r\n'),
        ]),
      },
      /another encoding/,
    ],
    [
      'every second row ragged',
      { establishments: text.replaceAll(/(\d*[02468],999,.*)\r\n/g, '$1,x\r\n') },
      /of the 40 rows of the file of establishments cannot be used/,
    ],
    [
      'a thousand unknown group types',
      { groups: [...trusts, ...Array.from({ length: 12_000 }, (_, i) => trust(100_000 + i)), ...many] },
      /1,000 rows of the file of groups have a type or status that we do not know/,
    ],
    ['an open quotation mark', { groups: csv('groups', trusts).replace('Trust 13', '"Trust 13') }, /cut off/],
    ['empty', { links: '' }, /The file is empty/],
    ['header alone', { links: csv('links', []) }, /has a first line and no rows/],
    ['a web page', { groups: '<html>Service unavailable</html>' }, /web page/],
  ])('%s', async (_, given, sentence) => {
    const report = await importGiven(given, yes)
    expect(report.outcome).toBe('refused')
    expect(report.because).toMatch(sentence)
  })

  it('refuses the good files with the bad one', async () => {
    const report = await importGiven({ establishments: newer, groups: 'no,register\n1,2\n', links }, yes)
    expect(report.outcome).toBe('refused')
    expect(report.files.establishments).toMatchObject({ changed: 1, refusedBecause: null })
    expect(report.because).toContain('The file of groups lacks the columns')
  })

  it('refuses a file that is not there', async () => {
    const report = await importRegister({ links: { path: '/nowhere/links.csv' } }, yes)
    expect(report).toMatchObject({ outcome: 'refused', because: 'There is no file at /nowhere/links.csv.' })
  })
})

describe('listed, and the rest offered', () => {
  const ragged = text.replace('School 100005,', 'School 100005, of the sea,')

  it('waits where rows cannot be used', async () => {
    const report = await importGiven({ establishments: ragged })
    expect(report).toMatchObject({ outcome: 'waiting', because: 'One row cannot be used.' })
    expect(report.files.establishments).toMatchObject({
      read: 40,
      changed: 1,
      unchanged: 38,
      refused: 1,
      problems: [{ line: 6, because: expect.stringMatching(/^It has 25 cells instead of 24/) }],
    })
  })

  it('waits where a link is to no group, and where the last line may have been cut', async () => {
    const lost = await importGiven({ links: [...links, link(100_001, 77)] })
    expect(lost.files.links?.problems).toEqual([
      { line: 42, because: 'The group 77 is in no file of groups that has been imported.' },
    ])
    const open = await importGiven({ establishments: text.trimEnd() })
    expect(open).toMatchObject({ outcome: 'waiting' })
    expect(open.because).toContain('has no line end')
  })

  it('is not half applied when the confirmation fails, or is a no', async () => {
    const no = await importGiven({ establishments: ragged, groups: trusts }, { confirm: async () => false })
    expect(no.outcome).toBe('waiting')
    const thrown = importGiven(
      { establishments: ragged },
      {
        confirm() {
          throw new Error('gone')
        },
      },
    )
    await expect(thrown).rejects.toThrow('gone')
  })

  it('imports the rest once it is confirmed', async () => {
    const report = await importGiven({ establishments: ragged }, { confirm: () => true })
    expect(report.outcome).toBe('done')
    expect(before).not.toEqual(await everything())
    const back = await importGiven({ establishments: schools })
    expect(back).toMatchObject({ outcome: 'done', files: { establishments: { changed: 1 } } })
  })

  it('counts every bad row and lists the first two hundred', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) =>
      school(200_000 + i, { NumberOfPupils: i % 16 === 0 ? 'SUPP' : 10 }),
    )
    const report = await importGiven({ establishments: rows })
    expect(report.files.establishments?.refused).toBe(250)
    expect(report.files.establishments?.problems).toHaveLength(200)
  })
})

describe('taken as it is', () => {
  it.each([
    ['a byte order mark', `\uFEFF${csv('establishments', schools)}`],
    ['Windows-1252 line ends or not', csv('establishments', schools).replaceAll('\r\n', '\n')],
    ['another order of columns', csv('establishments', schools, columnsOf('establishments').reverse())],
  ])('%s', async (_, establishments) => {
    const report = await importGiven({ establishments })
    expect(report).toMatchObject({ outcome: 'done', files: { establishments: { unchanged: 40 } } })
  })
})

describe('two at once', () => {
  it('refuses the second while the first is at work', async () => {
    let second: Promise<{ outcome: string; because: string | null }> | undefined
    const first = await importGiven(
      { establishments: text.trimEnd() },
      {
        async confirm() {
          second = importGiven({ establishments: newer })
          await second
          return false
        },
      },
    )
    expect(first.outcome).toBe('waiting')
    expect(await second).toMatchObject({
      outcome: 'refused',
      because: expect.stringContaining('Another import'),
    })
  })
})
