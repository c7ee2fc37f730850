import { expect, it } from 'vitest'
import { minutesToAnswer } from './cycle-facts.ts'

it.each([
  [12, 'about eight minutes to answer'],
  [22, 'about 15 minutes to answer'],
  [1, 'about one minute to answer'],
])('%i elements take %s', (elements, words) => {
  expect(minutesToAnswer(elements)).toBe(words)
})
