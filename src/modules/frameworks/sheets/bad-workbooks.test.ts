import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it, vi } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readApart } from '#src/platform/apart/read-apart.ts'
import type { FrameworkFound } from '../receiving/framework-files.ts'
import { recognise } from './columns.ts'
import { fromSheet } from './from-sheet.ts'

vi.setConfig({ testTimeout: 30_000 })

// Whole workbooks as a spreadsheet saves them, read in the process of their own in which every upload is read.

const folder = mkdtempSync(path.join(tmpdir(), 'bad-workbooks-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Cell =
  | string
  | number
  | null
  | { value: string; type?: 'Formula'; columnSpan?: number; rowSpan?: number }
type SheetOf = { name: string; rows: Cell[][] }

async function workbook(sheets: SheetOf[]): Promise<Buffer> {
  const content = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { value: cell } : cell))),
  }))
  return writeXlsxFile(content as Parameters<typeof writeXlsxFile>[0]).toBuffer()
}

/** What becomes of a file, as the page would say it: refused as a whole, or checked cell by cell. */
async function bring(name: string, file: Buffer) {
  const place = path.join(folder, name)
  writeFileSync(place, file)
  const found = await readApart<FrameworkFound>({
    script: '#src/modules/frameworks/receiving/read-process.ts',
    order: { path: place, name, now: '' },
    tooMuch: 'Too much.',
  })
  if ('because' in found) return { refused: found.because }
  if (!('sheet' in found))
    return { refused: 'problems' in found ? found.problems.join(' ') : 'It is no sheet.' }
  const columns = recognise(found.sheet.rows[0]!.cells)
  const made = fromSheet(found.sheet, columns, 'Ours', { name: 'Larkmoor', now: '' })
  const cells = (list: { cell: string }[]) => list.map(({ cell }) => cell)
  return {
    problems: made.ok ? [] : cells(made.problems),
    readOtherwise: cells(made.readOtherwise),
    empty: cells(made.empty),
    setAside: made.setAside,
  }
}

const headings = ['Theme', 'Element', 'Level: a', 'Level: b', 'Level: c', 'Level: d', 'Weight']

describe('a workbook', () => {
  it('with merged cells and formulas, a weight below nothing and an empty end is told everything at once', async () => {
    const file = await workbook([
      {
        name: 'Framework',
        rows: [
          headings,
          [{ value: 'T', rowSpan: 4 }, 'One', 'Few.', null, null, { value: '"a"&"ll"', type: 'Formula' }, -3],
          [null, 'Two', { value: 'The same for all.', columnSpan: 4 }, null, null, null, 1],
          [null, 'Three', null, null, null, 'All.', 'heavy'],
          [null, null, 'Few.', null, null, 'All.', 2000],
        ],
      },
      { name: 'Notes', rows: [['Who made this']] },
    ])
    expect(await bring('much.xlsx', file)).toEqual({
      problems: ['G2', 'G4', 'B5', 'G5'],
      readOtherwise: ['F2', 'C3'],
      empty: ['F3', 'C4'],
      setAside: ['The sheet “Notes” was not read.'],
    })
  })

  it('with a title above the headings, merged over all of them, is read from the headings on', async () => {
    const file = await workbook([
      {
        name: 'Framework',
        rows: [
          [{ value: 'How we see ourselves', columnSpan: 7 }],
          [],
          headings,
          ['T', 'One', 'Few.', null, null, 'All.', 1.5],
        ],
      },
    ])
    expect(await bring('titled.xlsx', file)).toEqual({
      problems: [],
      readOtherwise: [],
      empty: [],
      setAside: ['What stands above the headings, “How we see ourselves”, was not read.'],
    })
  })

  it('of 100 sheets is refused with what to do', async () => {
    const sheets = Array.from({ length: 100 }, (_, at) => ({ name: `S${at + 1}`, rows: [headings] }))
    expect(await bring('hundred.xlsx', await workbook(sheets))).toEqual({
      refused:
        'The workbook has 100 sheets; one with more than 20 is not opened. Save the sheet that matters alone in a new workbook, and choose that.',
    })
  })

  it('that unpacks to far more than either of its headers says is stopped at the limit', async () => {
    const sheet = 'xl/worksheets/sheet1.xml'
    const parts = unzipSync(await workbook([{ name: 'S', rows: [headings, ['T', 'One', 'a', '', '', 'b']] }]))
    const [before, after] = strFromU8(parts[sheet]!).split('<sheetData>')
    parts[sheet] = strToU8(`${before}${' '.repeat(30_000_000)}<sheetData>${after}`)
    const bomb = Buffer.from(zipSync(parts))
    const [own, listed] = [bomb.indexOf(sheet) - 30 + 22, bomb.lastIndexOf(sheet) - 46 + 24]
    for (const lies of [[listed], [own, listed]]) {
      const lying = Buffer.from(bomb)
      for (const at of lies) lying.writeUInt32LE(900, at)
      expect(await bring('lying.xlsx', lying)).toEqual({
        refused: expect.stringMatching(/unpacks to far more than its size\. Save the sheet/),
      })
    }
  })

  it.each([
    ['fake.xlsx', '%PDF-1.4 hello', 'a PDF document'],
    ['fake.csv', '{\\rtf1 hello}', 'a text document (RTF)'],
  ])('that is none, %s, is refused with what it is and what to do', async (name, content, kind) => {
    expect(await bring(name, Buffer.from(content))).toEqual({
      refused: `“${name}” is ${kind}, not a spreadsheet. Choose the Excel workbook or the CSV file that you meant.`,
    })
  })
})
