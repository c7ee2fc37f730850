import { describe, expect, it } from 'vitest'
import { recognise } from './columns.ts'
import { fromSheet } from './from-sheet.ts'
import { takeSheet } from './take-sheet.ts'

const headings = ['Theme', 'Element', 'Level: a', 'Level: b', 'Level: c', 'Level: d']
const element = ['T', 'One', 'Few.', '', '', 'All.']

type Cells = string[][]

/** What is said to be left out of a workbook with these rows, these rows on its sheet of levels, and these hidden sheets. */
function setAside({ rows = [headings, element], levels = [] as Cells, hidden = [] as string[] }): string[] {
  const sheet = (name: string, cells: Cells) => ({
    ...{ name, formulas: [], merged: [] },
    rows: cells.map((row, at) => ({ at: at + 1, cells: row })),
  })
  const sheets = [sheet('Framework', rows), ...(levels.length > 0 ? [sheet('Levels', levels)] : [])]
  const taken = takeSheet({ sheets, hidden })
  if ('because' in taken) throw new Error(taken.because)
  const made = fromSheet(taken.sheet, recognise(headings), 'Ours', { name: 'Larkmoor', now: '' })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.setAside
}

const far = (cells: string[], column: number, text: string) => {
  const row = [...cells, ...Array.from({ length: column - cells.length }, () => '')]
  return [...row, text]
}

describe('what is not read of a workbook is said', () => {
  it('is nothing where all of it is read', () => {
    expect(setAside({})).toEqual([])
    expect(setAside({ levels: [['Levels'], ['a'], ['b'], ['c'], ['d']] })).toEqual([])
  })

  it('names each sheet that is hidden', () => {
    expect(setAside({ hidden: ['Drafts', 'Notes'] })).toEqual([
      'The sheet “Drafts” is hidden and was not read.',
      'The sheet “Notes” is hidden and was not read.',
    ])
  })

  it('names the columns beyond the sixtieth that hold something', () => {
    expect(setAside({ rows: [headings, far(element, 60, 'x')] })).toEqual([
      'Column BI was not read of the sheet “Framework”: at most 60 columns are.',
    ])
    const wide = [
      far(headings, 62, 'Owner'),
      far(element, 61, 'x'),
      far(['T', 'Two', 'Few.', '', '', 'All.'], 99, 'y'),
    ]
    expect(setAside({ rows: wide })).toEqual([
      'The columns from BJ to CV were not read of the sheet “Framework”: at most 60 columns are.',
    ])
    expect(setAside({ rows: [headings, far(element, 59, 'x')] })).toEqual([
      'Column BH, “without a heading”, is not kept.',
    ])
  })

  it('says what of the sheet with the levels is passed over', () => {
    const words: Cells = [['Levels', 'What it means'], ['a', 'Few do.'], ['b'], ['c'], ['d']]
    expect(setAside({ levels: words })).toEqual([
      'Of the sheet “Levels” only the first column was read, which names the levels.',
    ])
    const long = [
      ['Levels'],
      ['a'],
      ['b'],
      ['c'],
      ['d'],
      ...Array.from({ length: 15 }, () => ['', '']),
      ['e'],
    ]
    expect(setAside({ levels: long })).toEqual(['Of the sheet “Levels” nothing was read from row 21 on.'])
  })
})
