import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  andList,
  capital,
  countFigure,
  countWord,
  inSentence,
  namesAndMore,
  numberWord,
  ownedBy,
} from './words.ts'

describe('andList', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('%j is %j', (items, words) => {
    expect(andList(items)).toBe(words)
  })

  it('names everything it is given, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[B-Z]{1,6}$/)), (items) => {
        expect(
          andList(items)
            .split(/, | and /)
            .filter(Boolean),
        ).toEqual(items)
      }),
    )
  })
})

describe('numberWord', () => {
  it.each([
    [0, 'no'],
    [1, 'one'],
    [12, 'twelve'],
    [13, '13'],
    [1457, '1,457'],
  ])('%i is %j', (n, word) => {
    expect(numberWord(n)).toBe(word)
  })
})

describe('countWord', () => {
  it.each([
    [0, 'no things wait'],
    [1, 'one thing waits'],
    [3, 'three things wait'],
    [12, 'twelve things wait'],
    [13, '13 things wait'],
  ])('%i gives %j', (n, words) => {
    expect(countWord(n, 'thing waits', 'things wait')).toBe(words)
  })

  it('begins a sentence with a capital', () => {
    expect(capital(countWord(3, 'thing waits', 'things wait'))).toBe('Three things wait')
  })
})

describe('countFigure', () => {
  it.each([
    [0, '0 notes'],
    [1, '1 note'],
    [9, '9 notes'],
    [8854, '8,854 notes'],
  ])('%i gives %j', (n, words) => {
    expect(countFigure(n, 'note', 'notes')).toBe(words)
  })
})

describe('capital', () => {
  it('leaves nothing as nothing', () => {
    expect(capital('')).toBe('')
  })

  it('changes no letter but the first', () => {
    expect(capital('ros Ferriby')).toBe('Ros Ferriby')
  })
})

describe('inSentence', () => {
  it.each([
    ['Clarity of purpose', 'clarity of purpose'],
    ['Trustees', 'trustees'],
    ['SEND oversight', 'SEND oversight'],
    ['CEOs', 'CEOs'],
    ['', ''],
  ])('%j becomes %j', (title, words) => {
    expect(inSentence(title)).toBe(words)
  })
})

describe('namesAndMore', () => {
  const six = ['Ada Penrose', 'Sam Okafor', 'Lucy Marsh', 'Ben Ode', 'Kit Lowe', 'Jo Farr']

  it('counts the rest in figures', () => {
    expect(namesAndMore(six, 3)).toBe('Ada Penrose, Sam Okafor, Lucy Marsh and 3 more')
  })

  it('names everybody when there is room', () => {
    expect(namesAndMore(six.slice(0, 2), 3)).toBe('Ada Penrose and Sam Okafor')
  })

  it('names the last person rather than write "and 1 more"', () => {
    expect(namesAndMore(six.slice(0, 4), 3)).toBe('Ada Penrose, Sam Okafor, Lucy Marsh and Ben Ode')
  })

  it('says nothing of nobody', () => {
    expect(namesAndMore([], 3)).toBe('')
  })

  it('accounts for every person', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 10 }), (count, shown) => {
        const words = namesAndMore(
          Array.from({ length: count }, (_, i) => `P${i}`),
          shown,
        )
        const named = words.match(/P\d+/g)?.length ?? 0
        const more = Number(words.match(/(\d+) more/)?.[1] ?? 0)
        expect(named + more).toBe(count)
        expect(more).not.toBe(1)
      }),
    )
  })
})

describe('ownedBy', () => {
  it.each([
    ['Larkmoor', 'Larkmoor’s'],
    ['Whinfell Schools', 'Whinfell Schools’'],
    ['HARRIS', 'HARRIS’'],
  ])('%s', (name, owner) => expect(ownedBy(name)).toBe(owner))
})
