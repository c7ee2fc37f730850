import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, test } from 'vitest'
import {
  eachState,
  fortyByTwelve,
  groups,
  twelveByFour,
  twelveGroups,
} from '../catalogue/heat-map-samples.ts'
import { HeatMap } from './heat-map.tsx'
import type { HeatMapColumn, HeatMapRow } from './heat-map-types.ts'

const html = (columns: HeatMapColumn[], rows: HeatMapRow[]) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <HeatMap
        caption="How it looks"
        rowsCaption="Element"
        columns={columns}
        rows={rows}
        slotsCaption={{ label: 'Who stands where' }}
        agreedCaption={{ label: 'Agreed' }}
      />
    </MemoryRouter>,
  )

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

describe('the heat map', () => {
  const map = html(groups, twelveByFour)

  test('is a table with a caption, a heading for each column and each row', () => {
    expect(map).toContain('<caption')
    expect(count(map, /<th scope="col"/g)).toBe(groups.length + 3)
    expect(count(map, /<th scope="row"/g)).toBe(twelveByFour.length)
  })

  test('links every cell that has something to open, and says its word first', () => {
    expect(count(map, /<td[^>]*><a /g)).toBe(12 * 4 - 2)
    for (const [, spoken, word] of map.matchAll(/aria-label="([^"]+)"[^>]*><svg.*?<\/svg>([^<]+)</g))
      expect(spoken?.startsWith(`${word}: `)).toBe(true)
  })

  test('shows no digit for a level', () => {
    const shown = [...map.matchAll(/<\/svg>([^<]+)<\/a>/g)].map((match) => match[1])
    expect(shown.filter((word) => /\d/.test(word ?? ''))).toEqual([])
  })

  test('says in words what cannot be shown', () => {
    const states = html(groups, eachState)
    expect(states).toContain('fewer than three')
    expect(states).toContain('not asked')
    expect(states).toContain('no middle')
  })

  test('names each part once, and keeps its rows below it', () => {
    expect(count(map, /scope="colgroup"/g)).toBe(5)
  })

  test('carries no inline style, and stays light at forty by twelve', () => {
    const large = html(twelveGroups, fortyByTwelve)
    expect(large).not.toContain('style=')
    expect(large.length).toBeLessThan(200_000)
  })
})
