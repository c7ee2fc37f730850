import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disagreement, disagreementBetween, distance } from './disagreement.ts'
import { type Counts, totalOf } from './middle.ts'

const someCounts = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))
  .filter((counts) => totalOf(counts) > 0)

const someGroups = fc.array(someCounts, { minLength: 1, maxLength: 6 })

const mirrored = ([a, b, c, d]: Counts): Counts => [d, c, b, a]
const times = ([a, b, c, d]: Counts, n: number): Counts => [a * n, b * n, c * n, d * n]
const average = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length

describe('disagreement inside a group', () => {
  it.each<[Counts, number]>([
    [[0, 0, 0, 0], 0],
    [[0, 0, 1, 0], 0],
    [[7, 0, 0, 0], 0],
    [[0, 0, 0, 30], 0],
    [[1, 0, 0, 1], 1],
    [[12, 0, 0, 12], 1],
    [[0, 5, 5, 0], 1 / 3],
    [[5, 5, 0, 0], 1 / 3],
    [[5, 0, 5, 0], 2 / 3],
    [[3, 3, 3, 3], 5 / 6],
  ])('of %j is %d', (counts, expected) => {
    expect(disagreement(counts)).toBeCloseTo(expected, 8)
  })

  it('gives the value that Blair and Lacy print for their first table', () => {
    expect(disagreement([153, 208, 74, 23])).toBeCloseTo(0.583, 3)
  })

  it('lies between 0 and 1, and is 0 only when all answer alike', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const alike = counts.filter((n) => n > 0).length === 1
        expect(disagreement(counts)).toBeGreaterThanOrEqual(0)
        expect(disagreement(counts)).toBeLessThanOrEqual(1)
        expect(disagreement(counts) === 0).toBe(alike)
      }),
    )
  })

  it('does not depend on which end of the scale comes first', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        expect(disagreement(mirrored(counts))).toBeCloseTo(disagreement(counts), 8)
      }),
    )
  })

  it('does not depend on how many people the shape was drawn from', () => {
    fc.assert(
      fc.property(someCounts, fc.integer({ min: 2, max: 9 }), (counts, n) => {
        expect(disagreement(times(counts, n))).toBe(disagreement(counts))
      }),
    )
  })

  it('is the number of boundaries between two answers drawn at random, over the most it can be', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        let apart = 0
        for (const [i, n] of counts.entries())
          for (const [j, m] of counts.entries()) apart += n * m * Math.abs(i - j)
        expect(disagreement(counts)).toBeCloseTo(apart / totalOf(counts) ** 2 / 1.5, 8)
      }),
    )
  })

  it('grows when somebody at the middle moves to an end', () => {
    expect(disagreement([0, 1, 4, 1])).toBeLessThan(disagreement([1, 0, 4, 1]))
  })
})

describe('distance between two groups', () => {
  it.each<[Counts, Counts, number]>([
    [[5, 0, 0, 0], [0, 0, 0, 1], 1],
    [[0, 5, 0, 0], [0, 9, 0, 0], 0],
    [[0, 5, 0, 0], [0, 0, 9, 0], 1 / 3],
    [[2, 0, 0, 2], [3, 0, 0, 3], 0],
    [[0, 0, 0, 0], [0, 0, 0, 3], 0],
  ])('%j and %j stand %d apart', (one, other, expected) => {
    expect(distance(one, other)).toBeCloseTo(expected, 8)
  })

  it('is the same from either side, and none from oneself', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (one, other) => {
        expect(distance(one, other)).toBe(distance(other, one))
        expect(distance(one, one)).toBe(0)
        expect(distance(one, other)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('disagreement between groups', () => {
  it('of no group, or of groups without answers, is none', () => {
    expect(disagreementBetween([])).toBe(0)
    expect(disagreementBetween([[0, 0, 0, 0]])).toBe(0)
  })

  it('of one group is the disagreement inside it', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        expect(disagreementBetween([counts])).toBe(disagreement(counts))
      }),
    )
  })

  it('of two groups is the average inside them plus the distance between them', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (one, other) => {
        const inside = average([disagreement(one), disagreement(other)])
        expect(disagreementBetween([one, other])).toBeCloseTo(inside + distance(one, other), 7)
      }),
    )
  })

  it('of any groups is the average inside plus the distances of all pairs', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const inside = average(groups.map(disagreement))
        const apart = average(groups.flatMap((one) => groups.map((other) => distance(one, other)))) * 2
        expect(disagreementBetween(groups)).toBeCloseTo(inside + apart, 7)
      }),
    )
  })

  it('is 1 when two groups of any size are each united at their own end', () => {
    expect(
      disagreementBetween([
        [5, 0, 0, 0],
        [0, 0, 0, 30],
      ]),
    ).toBe(1)
  })

  it('lets a large group weigh no more than a small one', () => {
    fc.assert(
      fc.property(someCounts, someCounts, fc.integer({ min: 2, max: 30 }), (small, large, n) => {
        expect(disagreementBetween([small, times(large, n)])).toBe(disagreementBetween([small, large]))
      }),
    )
  })

  it('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        expect(disagreementBetween(groups.toReversed())).toBe(disagreementBetween(groups))
      }),
    )
  })

  it('is not moved by a group in which nobody answered', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        expect(disagreementBetween([...groups, [0, 0, 0, 0]])).toBe(disagreementBetween(groups))
      }),
    )
  })
})
