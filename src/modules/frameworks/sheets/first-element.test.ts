import { expect, it } from 'vitest'
import { recognise } from './columns.ts'
import { firstElement } from './first-element.ts'
import { fromSheet } from './from-sheet.ts'
import { templateHeadings } from './template.ts'

/** What the check page shows of a sheet whose first element is this row. */
function shown(headings: string[], cells: string[]) {
  const rows = [headings, cells, ['', '', '', 'Another'], ['Second theme', '', '', 'A third']]
  const sheet = {
    rows: rows.map((each, at) => ({ at: at + 1, cells: each })),
    ...{ formulas: [], merged: [], levels: null, others: [] },
  }
  const made = fromSheet(sheet, recognise(headings), 'Ours', { name: 'Larkmoor', now: '' })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return firstElement(made.document).map(({ key, value }) => `${key} = ${value}`)
}

const levels = ['Few.', '', '', 'All.']

it('is shown in the words that were read, each beside what it was taken for', () => {
  const lists = ['Who plans?\nWith whom?\nWhen?', 'Visits', 'How do you know?', 'Assurance', '1.5']
  expect(shown(templateHeadings, ['T', 'S', 'A1', 'Clarity', ...levels, ...lists])).toEqual([
    ...['Theme = T', 'Strand = S', 'Code = A1', 'Element = Clarity'],
    ...['The weaker end: emerging = Few.', 'Next to the weaker end: developing = Nothing'],
    ...['Next to the stronger end: secure = Nothing', 'The stronger end: leading = All.'],
    'Questions to think about = Who plans? – and two more',
    ...['Evidence worth bringing = Visits', 'Challenge questions = How do you know?'],
    ...['Weight = 1.5', 'Assurance or networking = assurance'],
  ])
})

it('names what stands nowhere, but for what many a framework has none of, and cuts long texts short', () => {
  const found = shown(templateHeadings, ['T', '', '', 'x'.repeat(200), ...levels])
  expect(found.slice(0, 2)).toEqual(['Theme = T', `Element = ${'x'.repeat(159)}…`])
  expect(found.slice(-3)).toEqual([
    'Questions to think about = Nothing',
    'Evidence worth bringing = Nothing',
    'Challenge questions = Nothing',
  ])
})

it('is none where a document has none', () => {
  expect(firstElement({ themes: [], scale: [] })).toEqual([])
})
