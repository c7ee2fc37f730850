import { describe, expect, it } from 'vitest'
import type { Mode } from '../anonymity.ts'
import { declare, declareInShort, outsideOf, type Reach } from './declare.ts'
import { declareOnPaper } from './declare-on-paper.ts'

const modes: Mode[] = ['own_name', 'in_the_room', 'anonymous']
const partner = (spreadMayCross: boolean): Reach => ({ outside: 'partner', spreadMayCross })
const own: Reach = { outside: null, spreadMayCross: true }
const said = (mode: Mode, partnersSeeSpread = false) => declare(mode, partner(partnersSeeSpread)).join(' ')

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

  it('tells whoever has a name or a room that what is saved counts, and the anonymous that only finished answers do', () => {
    for (const mode of ['own_name', 'in_the_room'] as const) {
      expect(said(mode)).toMatch(/saved by (the reveal|then) counts, whether or not/)
      expect(declareInShort(mode, own).join(' ')).toContain('finished or not')
    }
    expect(said('anonymous')).toContain('Only finished answers count.')
    expect(said('anonymous')).not.toContain('whether or not')
  })

  it.each(modes)('says in %s what happens before and after the reveal', (mode) => {
    expect(said(mode)).toContain('Until the reveal')
    expect(said(mode)).toContain('After the reveal')
  })

  it.each(modes)('says in %s that comments never cross to a partner', (mode) => {
    for (const partnersSeeSpread of [true, false])
      expect(declare(mode, partner(partnersSeeSpread)).at(-1)).toMatch(/never .*comments\.$/)
  })

  it.each(modes)(
    'says in %s, to those of a school, what its trust may come to see, and of no partner',
    (mode) => {
      for (const partnersSeeSpread of [true, false]) {
        const sentences = declare(mode, { outside: 'trust', spreadMayCross: partnersSeeSpread })
        expect(sentences.at(-1)).toMatch(/^The headteacher may share the agreed levels.* never .*comments\.$/)
        expect(sentences.join(' ')).not.toContain('partner')
        expect(sentences.at(-2)).toMatch(/^Whoever comes to lead the school.* you are told who that is\.$/)
        expect(sentences).toHaveLength(declare(mode, partner(partnersSeeSpread)).length + 1)
      }
    },
  )

  it.each(modes)('says in %s whether the spread crosses', (mode) => {
    expect(said(mode, true)).toContain('they also see')
    expect(said(mode, false)).not.toContain('they also see')
  })

  it('is whole sentences, none of them twice', () => {
    for (const mode of modes) {
      const sentences = declare(mode, partner(true))
      expect(new Set(sentences).size).toBe(sentences.length)
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('a self-review without a partnership', () => {
  it.each(modes)('says in %s that nothing leaves the organisation, and names no partner', (mode) => {
    for (const write of [declare, declareInShort, declareOnPaper]) {
      expect(write(mode, own).join(' ')).not.toContain('partner')
      expect(write(mode, own).at(-1)).toContain('Nobody outside your organisation is shown')
    }
  })

  it('has nobody outside, one of a partnership a partner, one of a school its trust', () => {
    expect(outsideOf({ partnershipId: null, ofSchool: false })).toBeNull()
    expect(outsideOf({ partnershipId: 'p', ofSchool: false })).toBe('partner')
    expect(outsideOf({ partnershipId: null, ofSchool: true })).toBe('trust')
  })
})

describe('the declaration in short', () => {
  it.each(modes)('is three sentences on %s: who, when and what is cut, and what leaves', (mode) => {
    for (const spread of [true, false]) {
      const short = declareInShort(mode, partner(spread))
      expect(short).toHaveLength(3)
      expect(short.join(' ')).toContain('the leaders of this self-review')
      expect(short.join(' ')).toContain('until then')
    }
  })

  it('promises the anonymous no more than the whole does', () => {
    expect(declareInShort('anonymous', own).join(' ')).toMatch(
      /link to you is cut.*deleted.*fewer than three.*alike/,
    )
  })
})

describe('the declaration on paper', () => {
  it.each(modes)(
    'says in %s that a leader reads the sheet, and nothing that holds on a screen alone',
    (mode) => {
      const words = declareOnPaper(mode, partner(true)).join(' ')
      expect(words).toContain('A leader of this self-review types the sheet in, and so reads it')
      expect(words).toContain('nothing on it can be changed')
      expect(words).not.toContain('Whoever comes to lead the school')
      expect(declareOnPaper(mode, { outside: 'trust', spreadMayCross: true }).at(-2)).toContain(
        'Whoever comes to lead the school',
      )
      expect(words).not.toMatch(/link to you|so that you can change|only finished|a title and a link/i)
    },
  )
})

it('tells the anonymous what a colleague can tell, and that a leader may be among them', () => {
  for (const write of [declare, declareOnPaper])
    expect(write('anonymous', own).join(' ')).toMatch(
      /a colleague who knows their own can tell yours.*A leader may be one of your group/,
    )
})
