import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, leastContrast, readableOnWhite } from './contrast.ts'

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)
const channelsOf = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]

describe('contrast', () => {
  it('runs from 1 to 21', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21)
    expect(contrastOf('#0e5a5a', '#0e5a5a')).toBe(1)
    expect(contrastOf('#fff', '#000')).toBe(21)
  })

  it('is that of WCAG at its corner: one step of grey decides', () => {
    expect(contrastOf('#767676', '#ffffff')).toBeGreaterThanOrEqual(leastContrast)
    expect(contrastOf('#777777', '#ffffff')).toBeLessThan(leastContrast)
    expect(contrastOf('#ff0000', '#ffffff')).toBeCloseTo(4, 1)
    expect(contrastOf('#0000ff', '#ffffff')).toBeCloseTo(8.59, 2)
  })

  it('is the same whichever stands on which', () => {
    fc.assert(
      fc.property(colours, colours, (one, other) => contrastOf(one, other) === contrastOf(other, one)),
    )
  })
})

describe('a shade that is read on white', () => {
  it('holds, for every colour', () => {
    fc.assert(
      fc.property(colours, (colour) => contrastOf(readableOnWhite(colour), '#ffffff') >= leastContrast),
      { numRuns: 2000 },
    )
  })

  it('is the colour itself where that holds already', () => {
    fc.assert(
      fc.property(
        colours.filter((colour) => contrastOf(colour, '#ffffff') >= leastContrast),
        (colour) => readableOnWhite(colour) === colour,
      ),
    )
  })

  it('is no darker than it needs to be: each channel by at most a few steps', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const shade = readableOnWhite(colour)
        if (shade === colour) return true
        const lighter = channelsOf(shade).map((channel) => Math.min(255, channel + 3))
        const hex = `#${lighter.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
        return contrastOf(hex, '#ffffff') < leastContrast * 1.01
      }),
    )
  })

  it('keeps the hue: what was the strongest of red, green and blue still is', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const [before, after] = [channelsOf(colour), channelsOf(readableOnWhite(colour))]
        const strongest = before.indexOf(Math.max(...before))
        return after[strongest] === Math.max(...after)
      }),
    )
  })

  it.each([
    ['#ffffff', '#767676'],
    ['#000000', '#000000'],
    ['#0e5a5a', '#0e5a5a'],
  ])('of %s is %s', (colour, shade) => {
    expect(readableOnWhite(colour)).toBe(shade)
  })
})
