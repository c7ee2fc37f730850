import { expect, it } from 'vitest'
import { minutesToAnswer } from './how-long.ts'

it.each([
  [12, 'about eight minutes'],
  [22, 'about 15 minutes'],
  [1, 'about one minute'],
])('%i elements take %s', (elements, words) => {
  expect(minutesToAnswer(elements)).toBe(words)
})
