import { expect, test } from 'vitest'
import { countSentence } from './count-sentence.ts'

test('before anybody writes, the limit is told', () => {
  expect(countSentence(2000, null)).toBe('You can write up to 2,000 characters.')
})

test('then what is left, down to nothing', () => {
  expect(countSentence(2000, 1500)).toBe('You have 500 characters left.')
  expect(countSentence(10, 9)).toBe('You have 1 character left.')
  expect(countSentence(10, 10)).toBe('You have 0 characters left.')
})

test('then how many are too many: nothing is cut off', () => {
  expect(countSentence(10, 11)).toBe('You have 1 character too many.')
})
