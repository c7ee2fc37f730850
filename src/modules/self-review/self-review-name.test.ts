import { expect, it } from 'vitest'
import { selfReviewName } from './self-review-name.ts'

it.each([
  [false, 'Self-review 2027'],
  [true, 'Self-review 2027, School improvement capacity'],
])('says the framework only where two share a year: %s', (sharesYear, name) => {
  expect(selfReviewName({ cycle: 2027, framework: 'School improvement capacity', sharesYear })).toBe(name)
})
