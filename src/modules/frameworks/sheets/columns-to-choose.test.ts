import { expect, it } from 'vitest'
import { recognise } from './columns.ts'
import { columnsToChoose } from './columns-to-choose.ts'

const headings = ['Theme', 'Strand', 'Code']
const sheet = (...below: string[][]) => ({
  rows: [headings, ...below].map((cells, at) => ({ at: at + 1, cells })),
})

it('offers every column that holds something, whether or not it has a heading', () => {
  const wide = ['T', '', 'A1', 'Clarity', ...Array.from({ length: 8 }, () => ''), 'Few.']
  const columns = columnsToChoose(sheet(wide, ['', '', 'A2', 'Focus\nof all']), recognise(headings))
  expect(columns.map(({ letter, heading, chosen }) => [letter, heading, chosen])).toEqual([
    ['A', 'Theme', 'theme'],
    ['B', 'Strand', 'strand'],
    ['C', 'Code', 'code'],
    ['D', '', ''],
    ['M', '', ''],
  ])
  expect(columns.map(({ examples }) => examples)).toEqual([
    ['T'],
    [],
    ['A1'],
    ['Clarity', 'Focus of all'],
    ['Few.'],
  ])
})

it('shows the first three texts where there is no heading, each cut short', () => {
  const rows = ['One', 'Two', 'x'.repeat(90), 'Four'].map((text) => ['', '', '', text])
  expect(columnsToChoose(sheet(...rows), {})[3]!.examples).toEqual(['One', 'Two', `${'x'.repeat(79)}…`])
})
