import { expect, test } from 'vitest'
import { placeInitials } from './slots.ts'

test('groups that stand together are written together, two on a line', () => {
  const middles = [
    { initial: 'E', slot: 3 },
    { initial: 'T', slot: 3 },
    { initial: 'H', slot: 3 },
    { initial: 'M', slot: 1 },
  ]
  expect(placeInitials(middles)).toEqual([
    { x: 14.5, lines: ['M'] },
    { x: 72.5, lines: ['E T', 'H'] },
  ])
})

test('a half stands on the line between two places', () => {
  expect(placeInitials([{ initial: 'E', slot: 2.5 }])).toEqual([{ x: 58, lines: ['E'] }])
})

test('nobody stands anywhere before anybody answered', () => {
  expect(placeInitials([])).toEqual([])
})

test('beside a half there is room for one on a line', () => {
  const middles = [
    { initial: 'E', slot: 2.5 },
    { initial: 'T', slot: 3 },
    { initial: 'H', slot: 3 },
  ]
  expect(placeInitials(middles).map((place) => place.lines)).toEqual([['E'], ['T', 'H']])
})
