import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '../middle.ts'
import { asSchoolsMap, cellWords, levelsAt, type SharedYear } from './schools-map.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const
const level = fc.constantFrom<Position | null>(null, 1, 2, 3, 4)

describe('schools by elements', () => {
  const framework = ['a', 'b'].map((id) => ({ id, title: id.toUpperCase() }))
  const cellsOf = (map: ReturnType<typeof asSchoolsMap>, levels: string) =>
    framework.map((_, at) => levelsAt(map, levels, at))

  it('stand in the order of the alphabet, whatever they agreed and in whatever order it comes', () => {
    const some = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(some, fc.array(level, { minLength: 12, maxLength: 12 }), (names, levels) => {
        const schools = names.map((name, at) => ({ id: `${at}`, name, takesPart: true }))
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
        for (const { id, levels: packed } of map.schools)
          expect(cellsOf(map, packed)).toEqual([[levels[Number(id)]], [null]])
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
        { id: 's', name: 'Ash', takesPart: true },
        { id: 't', name: 'Birch', takesPart: true },
      ],
      shared,
    )
    expect(map.years).toEqual([2024, 2025, 2026])
    expect(map.schools.map(({ levels }) => cellsOf(map, levels)[0])).toEqual([
      [2, 2, 2],
      [null, null, null],
    ])
  })

  it('say a cell in words, the latest first', () => {
    expect(cellWords([1, null, 3], [2024, 2025, 2026], words)).toBe('amber-green; 2024 red')
    expect(cellWords([1, 2, null], [2024, 2025, 2026], words)).toBe('not shared; 2025 amber-red; 2024 red')
  })
})
