import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asHeatMap } from '../heat-map.ts'
import { applied, filterIn, hrefOf, leastApart, narrow, noFilter } from './narrow.ts'

const ids = ['p', 'q', 'r']
const elements = ['a', 'b', 'c', 'd']
const outline = {
  words: ['red', 'amber-red', 'amber-green', 'green'] as const,
  themes: [
    {
      id: 'one',
      title: 'One',
      elements: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
    },
    {
      id: 'two',
      title: 'Two',
      elements: [
        { id: 'c', title: 'C' },
        { id: 'd', title: 'D' },
      ],
    },
  ],
}
const counts = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4))
const someMap = fc.array(counts, { minLength: 12, maxLength: 12 }).map((all) =>
  asHeatMap(
    outline,
    ids.map((id) => ({ id, name: id, mode: 'anonymous' as const, invited: 9, answered: 9, inTheRoom: null })),
    elements.flatMap((elementId, e) =>
      ids.map((perspectiveId, p) => ({ elementId, perspectiveId, counts: all[e * 3 + p]! })),
    ),
    [],
  ),
)
const someFilter = fc.record({
  groups: fc.subarray(ids),
  themes: fc.subarray(['one', 'two']),
  apart: fc.constantFrom(null, 'somewhat' as const, 'much' as const, 'very much' as const),
})

describe('narrowing', () => {
  it('only ever leaves out: every cell that stays is a cell of the whole, unchanged', () => {
    fc.assert(
      fc.property(someMap, someFilter, (map, filter) => {
        const narrowed = narrow(map, filter)
        for (const row of narrowed.rows) {
          const whole = map.rows.find(({ id }) => id === row.id)!
          expect(row.cells.every((cell) => whole.cells.includes(cell))).toBe(true)
          expect(row.cells).toHaveLength(filter.groups.length || 3)
          if (filter.apart) expect(row.disagreement).toBeGreaterThanOrEqual(leastApart[filter.apart] - 1e-6)
        }
      }),
    )
  })

  it('without a filter it changes nothing', () => {
    fc.assert(
      fc.property(someMap, (map) => {
        expect(narrow(map, noFilter)).toEqual(map)
      }),
    )
  })

  it('shows nothing of a group that hides, and does not weigh it either', () => {
    const few = asHeatMap(
      outline,
      [{ id: 'p', name: 'P', mode: 'anonymous', invited: 3, answered: 2, inTheRoom: null }],
      [{ elementId: 'a', perspectiveId: 'p', counts: [1, 0, 0, 1] }],
      [],
    )
    expect(narrow(few, { ...noFilter, apart: 'somewhat' }).rows).toEqual([])
  })

  it('takes half and half at neighbouring levels for somewhat, two levels apart for very much', () => {
    const at = (one: number[], other: number[]) =>
      asHeatMap(
        outline,
        ids.slice(0, 2).map((id) => ({
          ...{ id, name: id, mode: 'own_name' as const },
          ...{ invited: 3, answered: 3, inTheRoom: null },
        })),
        [
          { elementId: 'a', perspectiveId: 'p', counts: one },
          { elementId: 'a', perspectiveId: 'q', counts: other },
        ],
        [],
      )
    const neighbours = at([0, 3, 0, 0], [0, 0, 3, 0])
    expect(narrow(neighbours, { ...noFilter, apart: 'somewhat' }).rows.map(({ id }) => id)).toEqual(['a'])
    expect(narrow(neighbours, { ...noFilter, apart: 'much' }).rows).toEqual([])
    const apart = at([3, 0, 0, 0], [0, 0, 3, 0])
    expect(narrow(apart, { ...noFilter, apart: 'very much' }).rows.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('the address', () => {
  const choices = {
    groups: ids.map((id) => ({ id, title: id.toUpperCase() })),
    themes: [
      { id: 'one', title: 'One' },
      { id: 'two', title: 'Two' },
    ],
  }

  it('holds the filter whole', () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        const href = hrefOf('/x', { ...filter, order: 'differ', beside: null })
        const read = filterIn(new URL(href, 'http://localhost').searchParams, choices)
        const whole = (some: readonly string[], all: readonly unknown[]) =>
          some.length === all.length ? [] : some
        expect(read).toEqual({
          ...filter,
          groups: whole(filter.groups, ids),
          themes: whole(filter.themes, choices.themes),
        })
      }),
    )
  })

  it('does not mind what is not there', () => {
    const search = new URLSearchParams('group=nobody&theme=&apart=toString&apart=much')
    expect(filterIn(search, choices)).toEqual(noFilter)
  })

  it('lists what is applied, each with the address without it', () => {
    const look = {
      groups: ['p', 'q'],
      themes: [],
      apart: 'much' as const,
      order: 'differ' as const,
      beside: null,
    }
    expect(applied('/x', look, choices)).toEqual([
      { label: 'P', removeHref: '/x/heat-map?order=differ&group=q&apart=much' },
      { label: 'Q', removeHref: '/x/heat-map?order=differ&group=p&apart=much' },
      { label: 'where they differ much', removeHref: '/x/heat-map?order=differ&group=p&group=q' },
    ])
  })
})
