import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Position } from '../middle.ts'
import { SchoolsGrid } from './parts/schools-grid.tsx'
import { asSchoolsMap, cellWords, type SharedYear } from './schools-map.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const
const level = fc.constantFrom<Position | null>(null, 1, 2, 3, 4)

describe('schools by elements', () => {
  const framework = { words, elements: ['a', 'b'].map((id) => ({ id, title: id.toUpperCase() })) }

  it('stand in the order of the alphabet, whatever they agreed and in whatever order it comes', () => {
    const some = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(some, fc.array(level, { minLength: 12, maxLength: 12 }), (names, levels) => {
        const schools = names.map((name, at) => ({ id: `${at}`, name }))
        const shared = schools.map(({ id }, at) => ({
          ...{ schoolId: id, cycle: 2026 },
          agreed: [{ elementId: 'a', level: levels[at]! }],
        }))
        const without = asSchoolsMap(framework, schools, [])
        const map = asSchoolsMap(framework, schools.toReversed(), shared.toReversed())
        const inOrder = (one: typeof map) => one.schools.map(({ name }) => name)
        const sorted = inOrder(without).toSorted(
          new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true }).compare,
        )
        expect(inOrder(without)).toEqual(sorted)
        expect(inOrder(map).toSorted()).toEqual(names.toSorted())
        for (const { id, cells } of map.schools) expect(cells).toEqual([[levels[Number(id)]], [null]])
      }),
    )
  })

  it('show the last three years of which anything was shared, and nothing for what was not', () => {
    const shared: SharedYear[] = [2022, 2024, 2025, 2026].map((cycle) => ({
      ...{ schoolId: 's', cycle },
      agreed: [{ elementId: 'a', level: 2 }],
    }))
    const map = asSchoolsMap(
      framework,
      [
        { id: 's', name: 'Ash' },
        { id: 't', name: 'Birch' },
      ],
      shared,
    )
    expect(map.years).toEqual([2024, 2025, 2026])
    expect(map.schools.map(({ cells }) => cells[0])).toEqual([
      [2, 2, 2],
      [null, null, null],
    ])
  })

  it('say a cell in words, the latest first', () => {
    expect(cellWords([1, null, 3], [2024, 2025, 2026], words)).toBe('amber-green; 2024 red')
    expect(cellWords([1, 2, null], [2024, 2025, 2026], words)).toBe('not shared; 2025 amber-red; 2024 red')
  })
})

describe('sixty schools by forty elements, three years', () => {
  const elements = Array.from({ length: 40 }, (_, at) => ({
    id: `element-${at}`,
    title: `What we do for reading ${at}`,
  }))
  const schools = Array.from({ length: 60 }, (_, at) => ({
    id: `school-${at}`,
    name: `Tern Bay Primary School ${at}`,
  }))
  // Levels that follow no rule, so that they do not compress better than real ones: SplitMix32 by its number.
  const levelAt = (n: number) => {
    let z = Math.imul(n + 1, 0x9e3779b9) >>> 0
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad) >>> 0
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97) >>> 0
    return ((((z ^ (z >>> 15)) >>> 3) % 4) + 1) as Position
  }
  const shared = schools.flatMap(({ id }, s) =>
    [2024, 2025, 2026].map((cycle, y) => ({
      ...{ schoolId: id, cycle },
      agreed: elements.map((element, e) => ({
        elementId: element.id,
        level: levelAt((s * 40 + e) * 3 + y),
      })),
    })),
  )
  const run = () => {
    const map = asSchoolsMap({ words, elements }, schools, shared)
    return { map, html: renderToStaticMarkup(createElement(SchoolsGrid, { map, words })) }
  }

  it('weighs 120 kB at the most on the wire, with its data beside it', () => {
    const { map, html } = run()
    const page = html + JSON.stringify(map)
    console.info(`gzip ${gzipSync(page).length}`)
    expect(gzipSync(page).length).toBeLessThan(120_000)
  })
})
