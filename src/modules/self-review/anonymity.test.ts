import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  declare,
  fewestShown,
  type Mode,
  mayDeclare,
  mayShow,
  mayShowToPartners,
  modeWords,
} from './anonymity.ts'

const modes: Mode[] = ['own_name', 'in_the_room', 'anonymous']
const said = (mode: Mode, partnersSeeSpread = false) => declare(mode, partnersSeeSpread).join(' ')

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

describe('what respondents are told', () => {
  it('tells those who answer in their own name that leaders see it beside answer and comment', () => {
    expect(said('own_name')).toContain('the leaders see your name beside each of your answers and comments')
  })

  it('tells a room that it gives one answer', () => {
    expect(said('in_the_room')).toContain('one answer together')
  })

  it('warns that a unanimous group gives itself away', () => {
    expect(said('anonymous')).toContain(
      'If everybody in the group gives the same answer, anyone can tell what you answered.',
    )
  })

  it('promises at least three, and that the link is cut at the reveal', () => {
    expect(said('anonymous')).toContain('Where fewer than three people answered, nothing is shown')
    expect(said('anonymous')).toContain('At the reveal that link is cut')
  })

  it.each(modes)('says in %s what happens before and after the reveal', (mode) => {
    expect(said(mode)).toContain('Until the reveal')
    expect(said(mode)).toContain('After the reveal')
  })

  it.each(modes)('says in %s that comments never cross to a partner', (mode) => {
    for (const partnersSeeSpread of [true, false])
      expect(declare(mode, partnersSeeSpread).at(-1)).toMatch(/never .*comments\.$/)
  })

  it.each(modes)(
    'says in %s, to those of a school, what its trust may come to see, and of no partner',
    (mode) => {
      for (const partnersSeeSpread of [true, false]) {
        const sentences = declare(mode, partnersSeeSpread, true)
        expect(sentences.at(-1)).toMatch(/^The headteacher may share the agreed levels.* never .*comments\.$/)
        expect(sentences.join(' ')).not.toContain('partner')
        expect(sentences.length).toBe(declare(mode, partnersSeeSpread).length)
      }
    },
  )

  it.each(modes)('says in %s whether the spread crosses', (mode) => {
    expect(said(mode, true)).toContain('they also see')
    expect(said(mode, false)).not.toContain('they also see')
  })

  it('is whole sentences, none of them twice', () => {
    for (const mode of modes) {
      const sentences = declare(mode, true)
      expect(new Set(sentences).size).toBe(sentences.length)
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/)
    }
  })
})
