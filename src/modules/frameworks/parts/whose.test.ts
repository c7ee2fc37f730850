import { describe, expect, it } from 'vitest'
import { whoseWords } from './whose.ts'

describe('whose a version is', () => {
  it.each([
    ['Larkmoor', 'Larkmoor', 'Version 1, by Larkmoor'],
    ['Larkmoor', 'Someone Else Ltd', 'Version 1, by Larkmoor, after Someone Else Ltd'],
    ['Larkmoor', '', 'Version 1, by Larkmoor'],
    [null, 'The Critical Friend project', 'Version 1'],
  ])('published by %s and made by %s: %s', (organisation, creator, words) => {
    expect(whoseWords({ version: '1', organisation, creator })).toBe(words)
  })
})
