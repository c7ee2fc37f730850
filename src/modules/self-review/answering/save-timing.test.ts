import { describe, expect, it } from 'vitest'
import { untilSave } from './save-timing.ts'

describe('untilSave', () => {
  it.each([
    ['a second after typing stops', { now: 10_000, typed: 10_000, tried: 0, failures: 0 }, 1000],
    ['at once when typing stopped long ago', { now: 60_000, typed: 10_000, tried: 0, failures: 0 }, 0],
    ['at most every five seconds', { now: 10_000, typed: 10_000, tried: 9000, failures: 0 }, 4000],
    ['as soon again after one failure', { now: 10_000, typed: 0, tried: 10_000, failures: 1 }, 5000],
    ['later after the next', { now: 10_000, typed: 0, tried: 10_000, failures: 2 }, 10_000],
    ['half a minute at the most', { now: 10_000, typed: 0, tried: 10_000, failures: 40 }, 30_000],
  ])('%s', (_, { now, typed, tried, failures }, expected) => {
    expect(untilSave(now, typed, tried, failures)).toBe(expected)
  })
})
