import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { LevelGrid, type LevelGridRow } from './level-grid.tsx'
import { yearBarsPath } from './year-bars.ts'

const columns = [
  { key: 'a', label: 'Reading' },
  { key: 'b', label: 'Attendance' },
]
const rows = [
  {
    ...{ key: 's', label: 'Ash Primary' },
    cells: [
      { levels: [1, 2] as const, words: 'amber-red; 2025 red', shown: 'amber-red' },
      { levels: [null, null], words: 'not shared' },
    ],
  },
]
const draw = (shown: LevelGridRow[]) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <LevelGrid caption="Our schools" rowsCaption="School" columns={columns} rows={shown} />
    </MemoryRouter>,
  )
const html = draw(rows)

test('is a table with a heading for each row and column, and says each cell in words', () => {
  expect(html.match(/<th scope="col"/g)).toHaveLength(3)
  expect(html).toContain('<th scope="row">Ash Primary</th>')
  expect(html).toContain('amber-red; 2025 red')
  expect(html).toContain('not shared')
})

test('shows no digit for a level, and carries no inline style', () => {
  const seen = html.replace(/<span class="vh">.*?<\/span>|<svg.*?<\/svg>|<[^>]+>/g, ' ')
  expect(seen).not.toMatch(/\d/)
  expect(html).not.toContain('style=')
})

test('draws a bar a year, as high as the level', () => {
  expect(yearBarsPath([1, null, 4])).toBe('M0 16v-4h5v4zM14 16v-16h5v16z')
  expect(yearBarsPath([null])).toBe('')
})

test('opens a cell by a plain link that says the same words, and a place by its name', () => {
  const opened = draw([
    {
      ...{ key: 's', label: 'Ash Primary', note: 'no longer in the trust', href: '/ash' },
      cells: [
        { levels: [1, 2], words: 'amber-red; 2025 red', href: '/ash/a' },
        { levels: [null, null], words: 'not shared', href: '/ash/b' },
      ],
    },
  ])
  expect(opened).toContain('<a href="/ash/a" aria-label="amber-red; 2025 red">')
  expect(opened).toContain('<a href="/ash">Ash Primary</a><small>no longer in the trust</small>')
  expect(opened).not.toContain('/ash/b')
})

test('says once in a row that there is nothing', () => {
  const empty = draw([{ key: 't', label: 'Birch', nothing: 'has not shared with you', cells: [] }])
  expect(empty).toMatch(/<td colSpan="2"[^>]*>has not shared with you<\/td>/)
})
