import { expect, test } from 'vitest'
import { stepsPath } from './steps.ts'

const heights = (path: string) => [...path.matchAll(/v-(\d+)/g)].map((match) => Number(match[1]))

test('the step of the level stands tall among low ones', () => {
  expect(heights(stepsPath(1))).toEqual([10, 2, 2, 2])
  expect(heights(stepsPath(4))).toEqual([2, 2, 2, 10])
})

test('a half raises both neighbours, neither to the full', () => {
  expect(heights(stepsPath(2.5))).toEqual([2, 7, 7, 2])
})
