import { expect, it } from 'vitest'
import { levelWord } from './words.ts'

it('speaks of a school’s own work as its own', () => {
  expect(levelWord('school', true)).toBe('in our school')
  expect(levelWord('cluster', true)).toBe('with other schools')
  expect(levelWord('school', false)).toBe('in a school')
  expect(levelWord('trust', false)).toBe('across the trust')
})
