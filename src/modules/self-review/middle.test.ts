import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asCounts,
  type Counts,
  type LevelWords,
  middle,
  shadeOf,
  spreadWords,
  totalOf,
  wordFor,
} from './middle.ts'

const lights: LevelWords = ['red', 'amber-red', 'amber-green', 'green']
const growth: LevelWords = ['emerging', 'developing', 'secure', 'leading']

const someCounts = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))
  .filter((counts) => totalOf(counts) > 0)

const mirrored = (counts: Counts): Counts => [counts[3], counts[2], counts[1], counts[0]]

describe('asCounts', () => {
  it('takes four whole numbers', () => {
    expect(asCounts([0, 1, 2, 3])).toEqual([0, 1, 2, 3])
  })

  it.each([[[]], [[1, 2, 3]], [[1, 2, 3, 4, 5]], [[0, -1, 0, 2]], [[0, 0.5, 0, 0]]])(
    'refuses %j',
    (numbers) => {
      expect(() => asCounts(numbers)).toThrow(RangeError)
    },
  )
})

describe('middle', () => {
  it.each<[Counts, ReturnType<typeof middle>]>([
    [[0, 0, 0, 0], null],
    [[0, 1, 0, 0], { at: 2 }],
    [[0, 0, 0, 9], { at: 4 }],
    [[1, 1, 1, 0], { at: 2 }],
    [[1, 2, 6, 3], { at: 3 }],
    [[2, 0, 0, 3], { at: 4 }],
    [[0, 0, 3, 3], { between: [3, 4] }],
    [[0, 3, 3, 0], { between: [2, 3] }],
    [[1, 1, 0, 0], { between: [1, 2] }],
    [[2, 0, 2, 0], { between: [1, 3] }],
    [[5, 0, 0, 5], { between: [1, 4] }],
    [[0, 1, 1, 2], { between: [3, 4] }],
  ])('of %j is %j', (counts, expected) => {
    expect(middle(counts)).toEqual(expected)
  })

  it('is the median of the answers in a line', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const line = counts.flatMap((n, i) => Array.from({ length: n }, () => i + 1))
        const half = line.length / 2
        const found = middle(counts)!
        const [lower, upper] = 'at' in found ? [found.at, found.at] : found.between
        expect([lower, upper]).toEqual([line[Math.ceil(half) - 1], line[Math.floor(half)]])
      }),
    )
  })

  it('does not depend on which end of the scale comes first', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const [there, back] = [middle(counts)!, middle(mirrored(counts))!]
        const turned =
          'at' in back ? { at: 5 - back.at } : { between: [5 - back.between[1], 5 - back.between[0]] }
        expect(there).toEqual(turned)
      }),
    )
  })

  it('has at least half of the answers at or below it, and at or above it', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const found = middle(counts)!
        const [lower, upper] = 'at' in found ? [found.at, found.at] : found.between
        const below = counts.slice(0, lower).reduce((a, b) => a + b, 0)
        const above = counts.slice(upper - 1).reduce((a, b) => a + b, 0)
        expect(below * 2).toBeGreaterThanOrEqual(totalOf(counts))
        expect(above * 2).toBeGreaterThanOrEqual(totalOf(counts))
      }),
    )
  })
})

describe('wordFor', () => {
  it.each([
    [{ at: 1 }, 'red'],
    [{ at: 3 }, 'amber-green'],
    [{ between: [1, 2] }, 'nearly red'],
    [{ between: [2, 3] }, 'between ambers'],
    [{ between: [3, 4] }, 'nearly green'],
    [{ between: [1, 3] }, 'split'],
    [{ between: [2, 4] }, 'split'],
    [{ between: [1, 4] }, 'split'],
  ] as const)('on a traffic-light scale %j is %s', (found, word) => {
    expect(wordFor(found, lights)).toBe(word)
  })

  it.each([
    [{ at: 4 }, 'leading'],
    [{ between: [1, 2] }, 'between emerging and developing'],
    [{ between: [2, 3] }, 'between developing and secure'],
    [{ between: [3, 4] }, 'between secure and leading'],
    [{ between: [1, 4] }, 'split'],
  ] as const)('on a scale of growth %j is %s', (found, word) => {
    expect(wordFor(found, growth)).toBe(word)
  })

  it('never says a digit', () => {
    fc.assert(
      fc.property(someCounts, fc.constantFrom(lights, growth), (counts, words) => {
        expect(wordFor(middle(counts)!, words)).toMatch(/^[a-z -]+$/)
      }),
    )
  })
})

describe('shadeOf', () => {
  it.each([
    [{ at: 1 }, 1],
    [{ at: 4 }, 4],
    [{ between: [1, 2] }, 2],
    [{ between: [2, 3] }, 2],
    [{ between: [3, 4] }, 3],
    [{ between: [1, 3] }, null],
    [{ between: [1, 4] }, null],
  ] as const)('%j takes the shade of %s', (found, position) => {
    expect(shadeOf(found)).toBe(position)
  })
})

describe('spreadWords', () => {
  it('says each level that somebody chose, from the weakest', () => {
    expect(spreadWords([1, 3, 0, 2], lights)).toBe('1 red, 3 amber-red, 2 green')
  })

  it('says nothing of nothing', () => {
    expect(spreadWords([0, 0, 0, 0], lights)).toBe('')
  })
})
