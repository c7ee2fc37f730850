import { expect, it } from 'vitest'
import { askedFromAddress, askedInAddress, askedWords } from './asked-words.ts'

it.each([
  [{ now: 3, before: 0, twice: 0 }, 'Three people are invited.'],
  [
    { now: 1, before: 1, twice: 1 },
    'One person is invited; one was asked already; one address stood there twice and was read once.',
  ],
  [{ now: 0, before: 2, twice: 0 }, 'Nobody new is invited; two were asked already.'],
])('%j comes to %s', (counts, words) => {
  expect(askedWords(counts)).toBe(words)
  expect(askedFromAddress(new URLSearchParams(askedInAddress(counts)))).toEqual(counts)
})

it('reads nothing but counts out of an address', () => {
  const search = new URLSearchParams('now=<b>&before=-1&twice=99999')
  expect(askedFromAddress(search)).toEqual({ now: 0, before: 0, twice: 0 })
})
