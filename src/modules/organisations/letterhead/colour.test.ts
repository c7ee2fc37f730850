import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkColour, chosenColour, ourColour } from './colour.ts'

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('a colour for headings', () => {
  it.each([
    ['#0E5A5A', '#0e5a5a', '7.9 to 1'],
    ['0e5a5a', '#0e5a5a', '7.9 to 1'],
    ['#767676', '#767676', '4.5 to 1'],
    ['#000', '#000000', '21.0 to 1'],
  ])('%s holds on white', (said, colour, ratio) => {
    expect(checkColour(said)).toEqual({ ok: true, colour, ratio })
  })

  it('that is too light says its contrast, and which shade of it holds', () => {
    expect(checkColour('#ffd700')).toEqual({
      ok: false,
      because:
        '#FFD700 is too light for words on white paper: its contrast is 1.4 to 1, and words need 4.5 to 1. The nearest shade of it that holds is #8B7500.',
      instead: '#8b7500',
    })
    // A hair too light: the sentence does not say that it reaches what it does not.
    expect(checkColour('#777777')).toMatchObject({ because: expect.stringContaining('4.4 to 1') })
  })

  it('always has a shade that holds, and a colour that holds is taken as it is', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const verdict = checkColour(colour)
        if (verdict.ok) return verdict.colour === colour
        const instead = checkColour(verdict.instead!)
        return instead.ok && instead.colour === verdict.instead
      }),
    )
  })

  it.each(['', 'teal', '#12345', '#1234567', 'url(x)', '#0e5a5a; }', 'rgb(1,2,3)'])(
    '%s is none, and the sentence shows one',
    (said) => {
      expect(checkColour(said)).toMatchObject({
        ok: false,
        because: expect.stringContaining('such as #0E5A5A'),
        instead: null,
      })
    },
  )
})

describe('of the field and the picker', () => {
  it.each([
    ['what was typed, at first', { typed: '#123456', picked: ourColour, was: '' }, '#123456'],
    ['what was picked, at first', { typed: '', picked: '#123456', was: '' }, '#123456'],
    ['what was typed, of both', { typed: '#123456', picked: '#654321', was: '' }, '#123456'],
    [
      'what was picked, where the field stands as it was',
      { typed: '#7B1E3A', picked: '#123456', was: '#7b1e3a' },
      '#123456',
    ],
    [
      'what was typed, where the picker stands as it was',
      { typed: '#123456', picked: '#7b1e3a', was: '#7b1e3a' },
      '#123456',
    ],
    ['the same again', { typed: '#7B1E3A', picked: '#7b1e3a', was: '#7b1e3a' }, '#7B1E3A'],
    ['nothing', { typed: '', picked: ourColour, was: '' }, ''],
    ['nothing, where the field was emptied', { typed: '', picked: '#7b1e3a', was: '#7b1e3a' }, ''],
  ])('%s is meant', (_, form, colour) => {
    expect(chosenColour(form)).toBe(colour)
  })
})
