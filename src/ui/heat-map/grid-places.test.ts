import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPlace } from './grid-places.ts'

const press = (key: string, isFar = false) => ({ key, isFar })

describe('the arrow keys', () => {
  const rows = [
    [0, 1, 2],
    [0, 2],
    [0, 1],
  ]

  it('go to the next place that there is, over a gap', () => {
    expect(nextPlace(rows, { row: 1, column: 0 }, press('ArrowRight'))).toEqual({ row: 1, column: 2 })
    expect(nextPlace(rows, { row: 0, column: 1 }, press('ArrowDown'))).toEqual({ row: 2, column: 1 })
    expect(nextPlace(rows, { row: 2, column: 1 }, press('ArrowUp'))).toEqual({ row: 0, column: 1 })
  })

  it('stop at the edge', () => {
    expect(nextPlace(rows, { row: 0, column: 0 }, press('ArrowLeft'))).toBeNull()
    expect(nextPlace(rows, { row: 1, column: 2 }, press('ArrowDown'))).toBeNull()
    expect(nextPlace(rows, { row: 0, column: 0 }, press('a'))).toBeNull()
  })

  it('go to the ends with Home and End, of the grid with control', () => {
    expect(nextPlace(rows, { row: 1, column: 2 }, press('Home'))).toEqual({ row: 1, column: 0 })
    expect(nextPlace(rows, { row: 0, column: 0 }, press('End', true))).toEqual({ row: 2, column: 1 })
  })

  it('never lead anywhere that there is not', () => {
    const grid = fc.array(fc.subarray([0, 1, 2, 3], { minLength: 1 }), { minLength: 1, maxLength: 6 })
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']
    fc.assert(
      fc.property(grid, fc.array(fc.constantFrom(...keys)), (places, pressed) => {
        let at = { row: 0, column: places[0]![0]! }
        for (const key of pressed) at = nextPlace(places, at, press(key)) ?? at
        expect(places[at.row]).toContain(at.column)
      }),
    )
  })
})
