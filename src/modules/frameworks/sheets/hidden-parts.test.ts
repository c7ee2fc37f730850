import { expect, it } from 'vitest'
import { recognise } from './columns.ts'
import { fromSheet } from './from-sheet.ts'

const headings = ['Theme', 'Element', 'Level: a', 'Level: b', 'Level: c', 'Level: d', 'Owner']

/** What is said of a sheet with elements in rows 2 to 7, but for row 5, of which these parts are hidden. */
function said(rows: number[], columns: number[]) {
  const elements = [2, 3, 4, 6, 7].map((at) => ({
    at,
    cells: ['T', `Element ${at}`, 'Few.', '', '', 'All.', 'Ann'],
  }))
  const sheet = {
    ...{ rows: [{ at: 1, cells: headings }, ...elements], hiddenParts: { rows, columns } },
    ...{ formulas: [], merged: [], levels: null, others: [] },
  }
  const made = fromSheet(sheet, recognise(headings), 'Ours', { name: 'Larkmoor', now: '' })
  expect(made).toMatchObject({ ok: true, document: { themes: [{ elements: { length: 5 } }] } })
  return made.hidden.map(({ cell, because }) => `${cell}: ${because.split('. If')[0]}`)
}

it('says which rows were read though they are hidden, once for those that follow each other', () => {
  expect(said([], [])).toEqual([])
  expect(said([3], [])).toEqual(['A3: Row 3 is hidden in the file; it was read'])
  expect(said([1, 2, 4, 6], [])).toEqual([
    'A2: Row 2 is hidden in the file; it was read',
    'A4: Rows 4 to 6 are hidden in the file; they were read',
  ])
})

it('says which columns were read though they are hidden, of those that hold something for us', () => {
  expect(said([], [2, 6])).toEqual(['C1: Column C is hidden in the file; it was read as “The weaker end”'])
})
