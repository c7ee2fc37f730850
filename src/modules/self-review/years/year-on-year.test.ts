import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../heat-map.ts'
import { asCounts, type Counts, middle, type Position, totalOf } from '../middle.ts'
import { type Year, yearOnYear } from './year-on-year.ts'
import {
  comparedWords,
  groupsMoved,
  lastTimeWords,
  turnoutNote,
  viewsSentences,
  yearsLede,
} from './year-words.ts'

const few: Cell = { perspectiveId: 'm', shows: 'fewer than three' }

function said(counts: Counts): Cell {
  const at = middle(counts)
  if (at === null) return few
  return {
    perspectiveId: 'm',
    shows: 'answers',
    counts,
    answered: totalOf(counts),
    middle: at,
    inTheRoom: null,
  }
}

type RowOf = { id: string; level?: Position | null; cells?: Cell[] }

function year(rows: RowOf[], names = ['Middle leaders']): Year {
  return {
    perspectives: names.map((name) => ({ id: name, name })),
    rows: rows.map(({ id, level, cells = [few] }) => ({
      ...{ id, title: `Title of ${id}`, cells },
      agreed: level === undefined ? null : { level },
    })),
  }
}

describe('two years beside each other', () => {
  it('say what was agreed before, under the element that carries it on, and what moved by a level', () => {
    const [line] = yearOnYear(year([{ id: 'a', level: 2 }]), year([{ id: 'b', level: 3 }]), [
      { from: 'a', to: 'b' },
    ]).lines
    expect(line).toMatchObject({ before: 2, now: 3, moved: 'stronger', askedAs: ['Title of a'] })
  })

  it('name no level before where several that became one were agreed differently', () => {
    const links = [
      { from: 'a', to: 'c' },
      { from: 'b', to: 'c' },
    ]
    const now = year([{ id: 'c', level: 3 }])
    const apart = yearOnYear(
      year([
        { id: 'a', level: 1 },
        { id: 'b', level: 2 },
      ]),
      now,
      links,
    )
    expect(apart.lines[0]).toMatchObject({ before: null, moved: null, groups: [] })
    const alike = yearOnYear(
      year([
        { id: 'a', level: 2 },
        { id: 'b', level: 2 },
      ]),
      now,
      links,
    )
    expect(alike.lines[0]).toMatchObject({ before: 2, moved: 'stronger' })
  })

  it('list what is new and what is no longer asked', () => {
    const { lines, gone } = yearOnYear(year([{ id: 'a' }, { id: 'b' }]), year([{ id: 'a' }, { id: 'c' }]), [])
    expect(lines.map(({ askedAs }) => askedAs.length)).toEqual([1, 0])
    expect(gone.map(({ id }) => id)).toEqual(['b'])
  })

  it('find a group again by its name, and compare nothing where one year shows too few', () => {
    const before = year([{ id: 'a', cells: [said([0, 4, 0, 0]), few] }], ['Heads', 'Middle leaders'])
    const now = year(
      [{ id: 'a', cells: [said([0, 0, 3, 1]), said([0, 0, 4, 0])] }],
      ['middle leaders', 'heads '],
    )
    expect(yearOnYear(before, now, []).lines[0]!.groups).toMatchObject([
      { name: 'middle leaders', before: null, moved: null },
      { name: 'heads ', before: { at: 2 }, now: { at: 3 }, moved: 'stronger' },
    ])
  })

  it('say that views drew together when those at the ends have come to one place', () => {
    const before = year([{ id: 'a', cells: [said([3, 0, 0, 3])] }])
    const now = year([{ id: 'a', cells: [said([0, 3, 3, 0])] }])
    expect(yearOnYear(before, now, []).lines[0]!.views).toBe('together')
    expect(yearOnYear(now, before, []).lines[0]!.views).toBe('apart')
  })

  it('name the one group of several that both years show', () => {
    const names = ['Heads', 'Middle leaders']
    const before = year([{ id: 'a', cells: [said([0, 4, 0, 0]), few] }], names)
    const now = year([{ id: 'a', cells: [said([2, 0, 0, 2]), said([0, 0, 4, 0])] }], names)
    const both = year([{ id: 'a', cells: [said([2, 0, 0, 2]), said([0, 2, 2, 0])] }], names)
    expect(viewsSentences(yearOnYear(before, now, []).lines)).toEqual([
      'Views drew apart on title of a (heads alone).',
    ])
    expect(
      viewsSentences(
        yearOnYear(both, year([{ id: 'a', cells: [said([0, 4, 0, 0]), said([0, 4, 0, 0])] }], names), [])
          .lines,
      ),
    ).toEqual(['Views drew together on title of a.'])
  })
})

describe('what is compared', () => {
  const before = year([{ id: 'a', cells: [said([0, 4, 0, 0])] }])

  it('is said with how many spoke in each year', () => {
    const { lines } = yearOnYear(before, year([{ id: 'a', cells: [said([0, 0, 3, 0])] }]), [])
    const turnouts = [{ name: 'Middle leaders', before: '4 of 6', now: '3 of 6' }]
    expect(comparedWords(lines)).toMatch(/^Both years show middle leaders\./)
    expect(turnoutNote('Middle leaders', turnouts)).toBe('4 of 6, then 3 of 6')
    expect(turnoutNote('Executives', turnouts)).toBeUndefined()
  })

  it('is nothing where no group shows in both', () => {
    const { lines } = yearOnYear(before, year([{ id: 'a' }]), [])
    expect(comparedWords(lines)).toBe('No group shows in both years.')
  })
})

describe('what a group answered otherwise', () => {
  const turnouts = [{ name: 'Middle leaders', before: '4 of 6', now: '3 of 6' }]
  const then = year([
    { id: 'a', cells: [said([0, 4, 0, 0])] },
    { id: 'b', cells: [said([0, 0, 4, 0])] },
    { id: 'c', cells: [said([0, 2, 2, 0])] },
  ])
  const now = (a: Cell, b: Cell, c: Cell) =>
    year([
      { id: 'a', cells: [a] },
      { id: 'b', cells: [b] },
      { id: 'c', cells: [c] },
    ])

  it('is a sentence with both ways and how many spoke, from a whole level', () => {
    const up = now(said([0, 0, 3, 0]), said([0, 3, 0, 0]), said([0, 0, 3, 0]))
    expect(groupsMoved(yearOnYear(then, up, []).lines, turnouts)).toEqual([
      'Middle leaders (4 of 6, then 3 of 6) moved towards the stronger description on “Title of a”, and towards the weaker description on “Title of b”.',
    ])
  })

  it('names three of many, and counts the others', () => {
    const many = (counts: Parameters<typeof said>[0]) =>
      year(['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, cells: [said(counts)] })))
    expect(groupsMoved(yearOnYear(many([0, 4, 0, 0]), many([0, 0, 4, 0]), []).lines, turnouts)).toEqual([
      'Middle leaders (4 of 6, then 3 of 6) moved towards the stronger description on “Title of a”, “Title of b”, “Title of c” and two more.',
    ])
  })

  it('may be nothing, and of a group that either year hides there is no sentence', () => {
    const same = now(said([0, 3, 0, 0]), few, few)
    expect(groupsMoved(yearOnYear(then, same, []).lines, turnouts)).toEqual([
      'Middle leaders (4 of 6, then 3 of 6) moved nowhere by a whole level.',
    ])
    expect(groupsMoved(yearOnYear(then, now(few, few, few), []).lines, turnouts)).toEqual([])
  })
})

describe('what opens the page', () => {
  const lede = (before: (Position | undefined)[], is: (Position | undefined)[]) =>
    yearsLede(yearOnYear(year(before.map(row)), year(is.map(row)), []))
  const row = (level: Position | undefined, at: number): RowOf => ({
    id: `${at}`,
    ...(level ? { level } : {}),
  })

  it('does not take for standing still what nobody has agreed', () => {
    expect(lede([2, 2], [undefined, undefined])).toBe('Nothing is agreed yet.')
    expect(lede([undefined, undefined], [2, 2])).toBe('No level was agreed then to compare with.')
    expect(lede([2, 2], [2, undefined])).toBe('Nothing that is agreed so far has moved by a whole level.')
    expect(lede([2, 2], [2, 2])).toBe('Nothing that was agreed has moved by a whole level.')
    expect(lede([2, 2], [3, undefined])).toContain('One element has moved')
  })
})

describe('whatever two years hold', () => {
  const counts = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)).map(asCounts)
  const cell = fc.oneof(fc.constant(few), counts.map(said))
  const level = fc.constantFrom<Position | null>(1, 2, 3, 4, null)
  const ids = ['a', 'b', 'c', 'd', 'e']
  const rows = fc
    .subarray(ids)
    .chain((some) =>
      fc.tuple(...some.map((id) => fc.record({ id: fc.constant(id), level, cells: fc.tuple(cell, cell) }))),
    )
  const both = ['Heads', 'Middle leaders']

  it('turned round, every movement goes the other way and every gone element is new', () => {
    const turned = { stronger: 'weaker', weaker: 'stronger', 'as before': 'as before' } as const
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [a, b] = [year(one, both), year(other, both)]
        const [there, back] = [yearOnYear(a, b, []), yearOnYear(b, a, [])]
        for (const line of there.lines.filter(({ askedAs }) => askedAs.length > 0)) {
          const opposite = back.lines.find(({ id }) => id === line.id)!
          expect(opposite.moved).toBe(line.moved && turned[line.moved])
        }
        const fresh = there.lines.filter(({ askedAs }) => askedAs.length === 0).map(({ id }) => id)
        expect(back.gone.map(({ id }) => id).toSorted()).toEqual(fresh.toSorted())
      }),
    )
  })

  it('what a year does not show changes nothing, whatever it hides', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const now = year(other, both)
        const hidden = year(one, both)
        for (const line of yearOnYear(hidden, now, []).lines)
          for (const group of line.groups) if (!group.before || !group.now) expect(group.moved).toBeNull()
      }),
    )
  })
})

describe('what was agreed last time', () => {
  it('is a level, none that is one, or left open on purpose', () => {
    const told = (level: 2 | null, wasLeftOpen: boolean) =>
      lastTimeWords({ level, wasLeftOpen, rationale: 'Heads differ.', cycle: 2026 }, [
        ...(['red', 'amber-red', 'amber-green', 'green'] as const),
      ])
    expect(told(2, false)).toBe('Agreed in 2026: amber-red. “Heads differ.”')
    expect(told(null, false)).toBe('Agreed in 2026: no one level. “Heads differ.”')
    expect(told(null, true)).toBe('Left open in 2026. “Heads differ.”')
  })
})
