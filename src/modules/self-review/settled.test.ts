import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSettled, howFarWords } from './settled.ts'

const agreed = { level: 2 as const }
const open = { level: null }

describe('how far the leaders are', () => {
  it('is counted in words that are no score, and what was left open is not agreed', () => {
    const words = (...elements: ({ level: 2 | null } | null)[]) => howFarWords(countSettled(elements))
    expect(words(agreed, null, null)).toBe('1 of 3 agreed')
    expect(words(agreed, agreed, agreed)).toBe('All 3 agreed')
    expect(words(agreed, open, null)).toBe('2 of 3 settled: 1 agreed, 1 left open')
    expect(words(agreed, open, open)).toBe('3 of 3 settled: 1 agreed, 2 left open')
    expect(words(agreed, open)).not.toMatch(/%|score|out of/)
  })

  it('never says that all are agreed while one is open or to come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(agreed, open, null), { minLength: 1 }), (elements) => {
        const all = elements.every((element) => element?.level)
        expect(/^All/.test(howFarWords(countSettled(elements)))).toBe(all)
      }),
    )
  })
})
