import { describe, expect, it } from 'vitest'
import { isOpenBetween, undescribedHint } from './undescribed.ts'

const scale = (...described: number[]) =>
  ['red', 'amber-red', 'amber-green', 'green'].map((word, n) =>
    described.includes(n + 1) ? { word, description: 'We …' } : { word, description: null },
  )

describe('levels that nobody described', () => {
  it('are chosen by the nearer end where only the ends are described', () => {
    expect(isOpenBetween(scale(1, 4))).toBe(true)
    expect(undescribedHint(scale(1, 4))).toBe(
      'Only the two ends are described. Between them, choose the word of the end that you are nearer.',
    )
  })

  it('are chosen between their described neighbours where one alone is open', () => {
    expect(isOpenBetween(scale(1, 3, 4))).toBe(false)
    expect(undescribedHint(scale(1, 3, 4))).toBe(
      '“amber-red” is not described: choose it if you are between “red” and “amber-green”.',
    )
  })

  it('lie beyond the last described, or before the first', () => {
    expect(undescribedHint(scale(2, 3))).toBe(
      '“red” is not described: choose it if you are not yet at “amber-red”. “green” is not described: choose it if you are beyond “amber-green”.',
    )
  })

  it('need no word where all are described, or none', () => {
    expect(undescribedHint(scale(1, 2, 3, 4))).toBe('')
    expect(undescribedHint(scale())).toBe('')
    expect(isOpenBetween(scale())).toBe(false)
  })
})
