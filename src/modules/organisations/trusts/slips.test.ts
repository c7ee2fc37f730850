import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { swapped } from './slips.ts'

describe('words with two letters changed places', () => {
  it('are all the ways there are', () => {
    expect(swapped('yrok')).toEqual(['ryok', 'york', 'yrko'])
  })

  it('change nothing across words, nor two letters that are the same', () => {
    expect(swapped('a bb')).toEqual([])
  })

  it('hold the same letters, and are other words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c ]{0,12}$/), (words) => {
        for (const way of swapped(words)) {
          expect(way).not.toBe(words)
          expect([...way].sort()).toEqual([...words].sort())
        }
      }),
    )
  })
})
