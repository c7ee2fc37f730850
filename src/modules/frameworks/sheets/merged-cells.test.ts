import { describe, expect, it } from 'vitest'
import { recognise } from './columns.ts'
import { fromSheet } from './from-sheet.ts'
import { unmerge } from './merged-cells.ts'
import type { BroughtSheet } from './scale-in-sheet.ts'
import { takeSheet } from './take-sheet.ts'

const headings = [
  'Theme',
  'Strand',
  'Owner',
  'Element',
  'Level: a',
  'Level: b',
  'Level: c',
  'Level: d',
  'Evidence',
  'Evidence too',
]
const columns = recognise(headings)

/** A sheet of two elements in which these ranges are merged; as in a spreadsheet, only the first cell keeps its text. */
function sheetWith(merged: string[], over: Record<number, string[]> = {}): BroughtSheet {
  const rows = [
    { at: 1, cells: headings },
    { at: 2, cells: over[2] ?? ['T', 'S', 'Ann', 'One', 'Few.', '', '', 'All.', 'Notes', 'Visits'] },
    { at: 3, cells: over[3] ?? ['', '', 'Ben', 'Two', 'Few.', '', '', 'All.', 'Notes', ''] },
  ]
  const taken = takeSheet({
    sheets: [{ name: 'S', rows, formulas: [], merged, hiddenParts: { rows: [], columns: [] } }],
    hidden: [],
  })
  if ('because' in taken) throw new Error(taken.because)
  return taken.sheet
}

const cellsOf = (merged: string[], over?: Record<number, string[]>) => {
  const { problems, notes } = unmerge(sheetWith(merged, over), columns)
  return { problems: problems.map(({ cell }) => cell), notes: notes.map(({ cell }) => cell) }
}
const nothing = { problems: [], notes: [] }

describe('cells that are merged down several rows', () => {
  it('are no trouble where a theme or a strand goes on, or both', () => {
    expect(cellsOf(['A2:A3', 'B2:B3'])).toEqual(nothing)
    expect(cellsOf(['A2:B3'], { 2: ['T', '', '', 'One', 'Few.', '', '', 'All.'] })).toEqual(nothing)
    expect(cellsOf(['C2:C3'])).toEqual(nothing)
  })

  it('are one element where nothing of another stands in those rows', () => {
    const empty = { 3: ['', '', '', '', '', '', '', '', '', ''] }
    expect(cellsOf(['D2:D3', 'E2:E3', 'H2:H3'], empty)).toEqual(nothing)
    expect(cellsOf(['D2:D3'], { 3: ['T', '', 'Ben', '', '', '', '', ''] })).toEqual(nothing)
  })

  it('must be mended where another element stands there', () => {
    expect(cellsOf(['I2:I3'])).toEqual({ problems: ['I2'], notes: [] })
    expect(cellsOf(['E2:H3'])).toEqual({ problems: ['E2'], notes: [] })
    const { problems } = unmerge(sheetWith(['I2:I3']), columns)
    expect(problems[0]!.because).toContain('I2:I3 are merged over several rows')
  })

  it('leave no row that is to be emptied, though its element stands above', () => {
    const made = (merged: string[], third: string[]) =>
      fromSheet(sheetWith(merged, { 3: third }), columns, 'Ours', { name: 'Larkmoor', now: '' })
    const other = made(['D2:E3'], ['', '', 'Ben', '', '', '', '', 'All.', 'Notes'])
    expect(other.ok ? [] : other.problems.map(({ cell, because }) => [cell, because])).toEqual([
      ['D2', expect.stringContaining('Unmerge them, and write in each row what belongs to it.')],
    ])
    expect(made(['D2:D3'], ['T', '', 'Ben', '', '', '', '', ''])).toMatchObject({
      ok: true,
      document: { themes: [{ elements: [{ title: 'One' }] }] },
    })
  })
})

describe('cells that are merged within a row', () => {
  it('are read as the first of them, which is said', () => {
    const { problems, notes } = unmerge(
      sheetWith(['E2:H2'], { 2: ['T', 'S', 'Ann', 'One', 'All alike.', '', '', ''] }),
      columns,
    )
    expect(problems).toEqual([])
    expect(notes).toEqual([
      {
        cell: 'E2',
        because:
          'The cells E2:H2 are merged. What they say was read as “Level: a”, and F2, G2, H2 as empty. If it belongs there too, unmerge them and write it in each.',
      },
    ])
  })

  it('name the column by what it holds where it has no heading', () => {
    const sheet = sheetWith(['E2:F2'])
    sheet.rows[0]!.cells[4] = ''
    expect(unmerge(sheet, columns).notes[0]!.because).toContain('was read as “The weaker end”')
  })

  it('are no trouble where one column of ours is among them, or columns of one kind, or no text', () => {
    const { rows, ...rest } = unmerge(
      sheetWith(['C2:D2', 'I2:J2', 'E3:F3'], {
        2: ['T', 'S', 'One', '', 'Few.', '', '', 'All.', 'Notes', ''],
        3: ['', '', 'Ben', 'Two', '', '', '', 'All.'],
      }),
      columns,
    )
    expect(rest).toEqual({ problems: [], notes: [], withinElement: new Set() })
    expect(rows[1]!.cells.slice(2, 5)).toEqual(['', 'One', 'Few.'])
  })
})
