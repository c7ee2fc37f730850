import { type Counts, totalOf } from './middle.ts'

/** The share of answers at or below each of the three boundaries between four levels, each from 0 to 1. */
type Shares = readonly [number, number, number]

const boundaries = 3

/**
 * Measures how far the people of one group disagree: 0 when all answer alike (or fewer than two answer),
 * 1 when half stand at each end of the scale. It is 1 − l², the ordinal dispersion of J. Blair and
 * M. G. Lacy (Statistics of ordinal variation, Sociological Methods & Research 28, 2000, 251–280):
 * 4/3 of the sum, over the three boundaries, of F(1 − F), where F is the share of answers below. In plain
 * words: take two answers at random and count the boundaries between them, as a share of the most that
 * this can be on average. It needs no distances between levels, only their order.
 */
export function disagreement(counts: Counts): number {
  return totalOf(counts) === 0 ? 0 : dispersion(sharesOf(counts))
}

/**
 * Measures how differently an element is seen, from 0 to 1: the disagreement of all groups together when
 * each weighs the same, so that thirty middle leaders do not drown five executives. It adds what the word
 * *differ* means twice over: the average disagreement inside the groups, and the distance between them
 * (for two groups exactly `distance`). Groups without answers do not count.
 */
export function disagreementBetween(groups: readonly Counts[]): number {
  const shares = groups.filter((counts) => totalOf(counts) > 0).map(sharesOf)
  if (shares.length === 0) return 0
  const average = (boundary: 0 | 1 | 2) =>
    shares.reduce((sum, share) => sum + share[boundary], 0) / shares.length
  return dispersion([average(0), average(1), average(2)])
}

/**
 * Measures how far apart two groups stand, whatever their sizes: 0 when their answers have the same
 * shape (or one group has none), 1 when each is united at its own end of the scale. It is the average,
 * over the three boundaries, of the squared difference of the shares below.
 */
export function distance(one: Counts, other: Counts): number {
  if (totalOf(one) === 0 || totalOf(other) === 0) return 0
  const [a, b] = [sharesOf(one), sharesOf(other)]
  return tidy(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2) / boundaries)
}

function sharesOf(counts: Counts): Shares {
  const total = totalOf(counts)
  return [counts[0] / total, (counts[0] + counts[1]) / total, 1 - counts[3] / total]
}

function dispersion(shares: Shares): number {
  return tidy((shares.reduce((sum, share) => sum + share * (1 - share), 0) * 4) / boundaries)
}

/** Rounds to nine places, so that two rows that are equal on paper are equal here and keep their order. */
function tidy(measure: number): number {
  return Math.round(measure * 1e9) / 1e9
}
