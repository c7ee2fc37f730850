import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestShown, type Mode, mayDeclare, mayShow, mayShowToPartners, modeWords } from './anonymity.ts'

const modes: Mode[] = ['own_name', 'in_the_room', 'anonymous']

describe('what may be shown to the leaders', () => {
  it.each<[Mode, number, boolean]>([
    ['anonymous', 0, false],
    ['anonymous', 1, false],
    ['anonymous', 2, false],
    ['anonymous', 3, true],
    ['anonymous', 30, true],
    ['own_name', 0, false],
    ['own_name', 1, true],
    ['in_the_room', 0, false],
    ['in_the_room', 1, true],
  ])('%s with %i answers: %s', (mode, answered, shown) => {
    expect(mayShow(mode, answered)).toBe(shown)
  })

  it('never hides again what a further answer had allowed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...modes), fc.nat(60), (mode, answered) => {
        if (mayShow(mode, answered)) expect(mayShow(mode, answered + 1)).toBe(true)
      }),
    )
  })
})

describe('what may cross to a partner', () => {
  it.each<[Mode, number, boolean]>([
    ['own_name', 2, false],
    ['own_name', 3, true],
    ['anonymous', 2, false],
    ['anonymous', 3, true],
    ['in_the_room', 1, true],
    ['in_the_room', 0, false],
  ])('%s with %i answers, respondents told: %s', (mode, answered, shown) => {
    expect(mayShowToPartners(mode, answered, true)).toBe(shown)
  })

  it('is nothing that respondents were not told of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...modes), fc.nat(60), (mode, answered) => {
        expect(mayShowToPartners(mode, answered, false)).toBe(false)
      }),
    )
  })

  it('is never more than the leaders see', () => {
    fc.assert(
      fc.property(fc.constantFrom(...modes), fc.nat(60), fc.boolean(), (mode, answered, told) => {
        if (mayShowToPartners(mode, answered, told)) expect(mayShow(mode, answered)).toBe(true)
      }),
    )
  })
})

describe('choosing a mode', () => {
  it('needs three people to be anonymous', () => {
    expect(mayDeclare('anonymous', fewestShown)).toEqual({ ok: true })
    expect(mayDeclare('anonymous', fewestShown - 1)).toMatchObject({ ok: false })
  })

  it.each(['own_name', 'in_the_room'] as const)('lets a trust chair alone speak %s', (mode) => {
    expect(mayDeclare(mode, 1)).toEqual({ ok: true })
  })

  it('names every mode in words', () => {
    expect(modes.map((mode) => modeWords[mode])).toEqual([
      'in our own name',
      'one answer agreed in the room',
      'anonymous',
    ])
  })
})
