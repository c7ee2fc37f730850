import { describe, expect, it } from 'vitest'
import { keepBoth } from './keep-both.ts'

describe('keeping what two people wrote', () => {
  it('puts one after the other', () => {
    expect(keepBoth('Mine.', 'Theirs.')).toBe('Theirs.\n\nMine.')
  })

  it.each([
    ['the same', 'The same.', 'The same. ', 'The same.'],
    ['nothing of theirs', 'Mine.', '', 'Mine.'],
    ['nothing of mine', '', 'Theirs.', 'Theirs.'],
    ['mine continuing theirs', 'Theirs. And mine.', 'Theirs.', 'Theirs. And mine.'],
    ['theirs continuing mine', 'Mine.', 'Mine. And theirs.', 'Mine. And theirs.'],
  ])('says only once what is there once: %s', (_, mine, theirs, both) => {
    expect(keepBoth(mine, theirs)).toBe(both)
  })
})
