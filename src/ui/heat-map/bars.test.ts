import { describe, expect, test } from 'vitest'
import { barsBox, barsPath } from './bars.ts'

const heights = (counts: number[]) =>
  [...barsPath(counts).matchAll(/v-([\d.]+)/g)].map((match) => Number(match[1]))

describe('barsPath', () => {
  test('the commonest answer fills the height and the others stand in proportion', () => {
    expect(heights([1, 2, 4, 2])).toEqual([6, 11, 22, 11])
  })

  test('a level nobody chose keeps a hairline', () => {
    expect(heights([0, 0, 3, 0])).toEqual([0.75, 0.75, 22, 0.75])
  })

  test('one voice among forty does not vanish', () => {
    expect(heights([1, 40, 0, 0])[0]).toBe(2)
  })

  test('nobody answered: four hairlines, no division by nothing', () => {
    expect(heights([0, 0, 0, 0])).toEqual([0.75, 0.75, 0.75, 0.75])
  })

  test('the drawing is as wide as its levels', () => {
    expect(barsBox(4)).toEqual({ width: 57, height: 22 })
  })
})
