import { describe, expect, it } from 'vitest'
import { type Agreed, asHeatMap, type Cell, type Heard } from '../heat-map.ts'
import { type Counts, middle, totalOf } from '../middle.ts'
import {
  answeredHereNote,
  answeredNote,
  asHeatMapView,
  beforeNote,
  type Column,
  ownGroupLede,
  peopleHeard,
  positionOfMiddle,
} from './heat-map-view.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const
const outline = {
  words,
  themes: [
    { id: 't1', title: 'Vision', elements: [{ id: 'e1', title: 'Clarity of purpose' }] },
    { id: 't2', title: 'People', elements: [{ id: 'e2', title: 'Building capacity' }] },
  ],
}
const column = (id: string, part: Partial<Column> = {}): Column => ({
  ...{ id, name: id, initial: id.charAt(0), mode: 'own_name', invited: 6, answered: 6, inTheRoom: null },
  ...part,
})
const executives = column('Executives')
const heads = column('Heads', { mode: 'anonymous', invited: 8, answered: 7 })
const heard = (elementId: string, perspectiveId: string, counts: number[] | null): Heard => ({
  ...{ elementId, perspectiveId, counts },
})

const map = (agreed: Agreed[] = []) =>
  asHeatMap(
    outline,
    [executives, heads],
    [
      heard('e1', 'Executives', [0, 0, 6, 0]),
      heard('e1', 'Heads', null),
      heard('e2', 'Executives', [0, 0, 0, 6]),
      heard('e2', 'Heads', [0, 7, 0, 0]),
    ],
    agreed,
  )

describe('the heat map on the screen', () => {
  it('puts where views differ most first, or follows the framework under its themes', () => {
    const titles = (order: 'differ' | 'framework') =>
      asHeatMapView(map(), [executives, heads], order, []).rows.map(({ title, theme }) => [title, theme])
    expect(titles('differ')).toEqual([
      ['Building capacity', undefined],
      ['Clarity of purpose', undefined],
    ])
    expect(titles('framework')).toEqual([
      ['Clarity of purpose', 'Vision'],
      ['Building capacity', 'People'],
    ])
  })

  it('shows nothing of fewer than three, and does not place the group', () => {
    const [first] = asHeatMapView(map(), [executives, heads], 'framework', []).rows
    expect(first?.cells[1]).toEqual({ none: 'fewer than three' })
    expect(first?.stands).toEqual([3, null])
  })

  it('quotes somebody of a group that is shown, the first of them', () => {
    const quotes = [
      { elementId: 'e1', perspectiveId: 'Heads', said: 'From the heads.' },
      { elementId: 'e1', perspectiveId: 'Executives', said: 'From the executives.' },
    ]
    const quoted = (columns: Column[]) =>
      asHeatMapView(map(), columns, 'framework', quotes).rows.map(({ quote }) => quote)
    expect(quoted([executives, heads])).toEqual(['From the heads.', undefined])
    expect(quoted([executives])).toEqual(['From the executives.', undefined])
    expect(quoted([])).toEqual([undefined, undefined])
  })

  it('marks groups whose middles lie two levels apart', () => {
    const rows = asHeatMapView(map(), [executives, heads], 'framework', []).rows
    expect(rows.map((row) => row.isWide)).toEqual([false, true])
  })

  it('says what is agreed, against the cycle before, and what was left open', () => {
    const agreed: Agreed[] = [
      { elementId: 'e1', level: 3, before: 2, isPriority: false },
      { elementId: 'e2', level: null, before: null, isPriority: false },
    ]
    const view = asHeatMapView(map(agreed), [executives, heads], 'framework', [])
    expect(view).toMatchObject({ agreedCount: 1, openCount: 1 })
    expect(view.rows.map((row) => row.agreed)).toEqual([
      { position: 3, word: 'amber-green', note: 'was amber-red' },
      'open',
    ])
  })

  it('says beside another year what was left open then', () => {
    const agreed: Agreed[] = [{ elementId: 'e1', level: 3, before: null, isPriority: false }]
    const rows = { e1: { note: '', marks: {}, agreed: null, wasLeftOpen: true } }
    const beside = { id: 'b', kind: 'year', label: '2025', rows } as const
    const view = asHeatMapView(map(agreed), [executives, heads], 'framework', [], beside)
    expect(view.rows[0]?.agreed).toEqual({ position: 3, word: 'amber-green', note: 'was left open' })
  })
})

describe('the words round it', () => {
  it.each([
    ['6 of 6, in our own name', executives],
    ['7 of 8', heads],
    ['6 in the room', column('T', { mode: 'in_the_room', answered: 1, inTheRoom: 6 })],
    ['in the room', column('T', { mode: 'in_the_room', answered: 1 })],
    ['no answer', column('T', { answered: 0 })],
  ])('%s', (note, group) => {
    expect(answeredNote(group)).toBe(note)
  })

  it('says how many of those who answered gave no level on one element, where anything of it shows', () => {
    const group = column('H', { mode: 'anonymous', invited: 18, answered: 17 })
    const cell = (counts: Counts): Cell => ({
      ...{ perspectiveId: 'H', shows: 'answers', counts, answered: totalOf(counts) },
      ...{ middle: middle(counts)!, inTheRoom: null },
    })
    expect(answeredHereNote(group, cell([4, 5, 6, 1]))).toBe('17 of 18; one gave no level here')
    expect(answeredHereNote(group, cell([4, 5, 6, 2]))).toBe('17 of 18')
    expect(answeredHereNote(group, { perspectiveId: 'H', shows: 'fewer than three' })).toBe('17 of 18')
  })

  it('counts everybody in a room that answered, and nobody in one that did not', () => {
    const room = column('T', { mode: 'in_the_room', answered: 1, inTheRoom: 6 })
    expect(peopleHeard([executives, heads, room])).toBe(19)
    expect(peopleHeard([{ ...room, answered: 0 }])).toBe(0)
  })

  it('speaks to a contributor of their own group', () => {
    expect(ownGroupLede([heads])).toBe('Seven people answered for heads.')
    expect(ownGroupLede([])).toBe('Your group did not answer.')
  })

  it('compares with the cycle before only where there is one', () => {
    expect(beforeNote(3, 3, words)).toEqual({ note: 'as before' })
    expect(beforeNote(3, null, words)).toEqual({})
    expect(beforeNote(3, 'left open', words)).toEqual({ note: 'was left open' })
  })

  it('places a middle between neighbours half-way, and a split nowhere', () => {
    expect(positionOfMiddle({ between: [2, 3] })).toBe(2.5)
    expect(positionOfMiddle({ between: [1, 3] })).toBeNull()
  })
})
