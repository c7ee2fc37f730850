import { describe, expect, it } from 'vitest'
import type { Cell } from '../heat-map.ts'
import { type Counts, middle, totalOf } from '../middle.ts'
import { barsHeading, barsOf, cellTitle, commentSource, groupsInWords, nothingShown } from './cell-view.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const
const cell = (counts: Counts): Extract<Cell, { shows: 'answers' }> => ({
  ...{ perspectiveId: 'p', shows: 'answers', counts, answered: totalOf(counts) },
  ...{ middle: middle(counts)!, inTheRoom: null },
})

describe('a cell in words', () => {
  it.each<[Counts, string]>([
    [[5, 1, 0, 0], 'Heads stand at red, and spread from red to amber-red.'],
    [[0, 0, 6, 0], 'Heads stand at amber-green, all of them.'],
    [[2, 2, 0, 0], 'Heads are nearly red, and spread from red to amber-red.'],
    [[0, 2, 2, 0], 'Heads are between ambers, and spread from amber-red to amber-green.'],
    [[0, 0, 1, 0], 'Heads say amber-green.'],
    [[3, 0, 0, 3], 'Heads are split, spread from red to green.'],
  ])('%j: %s', (counts, title) => {
    expect(cellTitle('Heads', cell(counts), words)).toBe(title)
  })

  it('says why there is nothing', () => {
    expect(nothingShown({ perspectiveId: 'p', shows: 'fewer than three' }, 'Heads')).toContain(
      'nothing was kept',
    )
    expect(nothingShown({ perspectiveId: 'p', shows: 'no answer' }, 'Heads')).toBe(
      'Nobody answered this for heads.',
    )
  })

  it('has a bar for each level, weakest first', () => {
    expect(barsOf([1, 2, 3, 4], words).map(({ label, count }) => [label, count])).toEqual([
      ['red', 1],
      ['amber-red', 2],
      ['amber-green', 3],
      ['green', 4],
    ])
    expect(barsHeading(8, { mode: 'anonymous', inTheRoom: null })).toBe(
      'Eight answers, from the weaker description to the stronger',
    )
    expect(barsHeading(1, { mode: 'in_the_room', inTheRoom: 6 })).toBe(
      'The one answer of six people in the room',
    )
  })
})

describe('whose comment it is', () => {
  it.each([
    ['Lucy Marsh, executives', { name: 'Executives', mode: 'own_name' as const }, 'Lucy Marsh'],
    ['Trustees, in the room', { name: 'Trustees', mode: 'in_the_room' as const }, null],
    ['Heads, anonymous', { name: 'Heads', mode: 'anonymous' as const }, null],
  ])('%s', (source, perspective, saidBy) => {
    expect(commentSource(perspective, saidBy)).toBe(source)
  })
})

describe('all groups in a sentence', () => {
  it('gathers those who stand together, and leaves out whom nobody may hear', () => {
    const groups = [
      { name: 'Executives', cell: cell([0, 0, 6, 0]) },
      { name: 'Heads', cell: cell([0, 8, 0, 0]) },
      { name: 'Middle leaders', cell: cell([0, 7, 0, 0]) },
      { name: 'Trustees', cell: { perspectiveId: 'p', shows: 'fewer than three' } as const },
    ]
    expect(groupsInWords(groups, words)).toBe('Executives amber-green; heads and middle leaders amber-red.')
  })
})
