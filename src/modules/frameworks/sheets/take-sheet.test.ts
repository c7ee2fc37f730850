import { describe, expect, it } from 'vitest'
import { recognise } from './columns.ts'
import { fromSheet } from './from-sheet.ts'
import { takeSheet } from './take-sheet.ts'
import { whichSheet } from './which-sheet.ts'

const headings = ['Theme', 'Element', 'Level: a', 'Level: b', 'Level: c', 'Level: d']
const element = ['T', 'One', 'Few.', '', '', 'All.']

type Cells = string[][]

/** What is said to be left out of a workbook with these rows, these rows on its sheet of levels, and these hidden sheets. */
function setAside({ rows = [headings, element], levels = [] as Cells, hidden = [] as string[] }): string[] {
  const sheet = (name: string, cells: Cells) => ({
    ...{ name, formulas: [], merged: [], hiddenParts: { rows: [], columns: [] } },
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

describe('the sheet that is read', () => {
  const cover = [['Our framework'], ['Made by Larkmoor in 2026']]
  const framework = [headings, element]

  function taken(...sheets: [name: string, cells: Cells][]) {
    const made = takeSheet({
      sheets: sheets.map(([name, cells]) => ({
        ...{ name, formulas: [], merged: [], hiddenParts: { rows: [], columns: [] } },
        rows: cells.map((row, at) => ({ at: at + 1, cells: row })),
      })),
      hidden: [],
    })
    if ('because' in made) throw new Error(made.because)
    return { name: made.sheet.name, others: made.sheet.others, words: whichSheet(made.sheet) }
  }

  it('is the first whose headings are those of a framework, and which others were not is said', () => {
    expect(taken(['Cover', cover], ['Framework', framework], ['Notes', cover])).toEqual({
      name: 'Framework',
      others: ['Cover', 'Notes'],
      words:
        'The sheet “Framework” was read; “Cover” and “Notes” were not. If the framework is on one of them, save that sheet alone in a new workbook, and choose that.',
    })
    expect(taken(['Cover', cover], ['Ours', [['How we see ourselves'], ...framework]]).name).toBe('Ours')
    expect(taken(['Old', framework], ['New', framework]).others).toEqual(['New'])
  })

  it('is the first where no headings say so', () => {
    expect(taken(['Cover', cover], ['Sheet2', [['A', 'B', 'C']]])).toMatchObject({
      name: 'Cover',
      words: expect.stringContaining('“Sheet2” was not. If the framework is on it, save that sheet alone'),
    })
  })

  it('is one that is called as a sheet of levels, where it has the headings of a framework', () => {
    expect(taken(['Levels', framework])).toEqual({ name: 'Levels', others: [], words: null })
  })
})
