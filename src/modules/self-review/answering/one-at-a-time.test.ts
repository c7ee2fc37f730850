import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnOf, wordForKey } from './one-at-a-time.ts'

const elements = ['clarity', 'capacity', 'culture'].map((slug) => ({ id: `id-${slug}`, slug }))
const none = () => false

describe('one element at a time', () => {
  it('is not asked for without a word in the address', () => {
    expect(turnOf(elements, null, none)).toBeNull()
  })

  it.each([
    ['clarity', 1, null, 'capacity'],
    ['capacity', 2, 'clarity', 'culture'],
    ['culture', 3, 'capacity', null],
  ])('knows the neighbours of %s', (slug, number, previous, next) => {
    const turn = turnOf(elements, slug, none)
    expect(turn).toMatchObject({ number, element: { slug } })
    expect([turn?.previous?.slug ?? null, turn?.next?.slug ?? null]).toEqual([previous, next])
  })

  it('begins where nothing has been said yet', () => {
    expect(turnOf(elements, 'next', (id) => id === 'id-clarity')?.element.slug).toBe('capacity')
    expect(turnOf(elements, 'next', () => true)?.element.slug).toBe('clarity')
  })

  it('leads through every element once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 60 }), (slugs) => {
        const all = slugs.map((slug) => ({ id: slug, slug }))
        const met: string[] = []
        for (
          let turn = turnOf(all, slugs[0]!, none);
          turn;
          turn = turn.next && turnOf(all, turn.next.slug, none)
        )
          met.push(turn.element.slug)
        expect(met).toEqual(slugs)
      }),
    )
  })
})

describe('the word that a key chooses', () => {
  const words = ['red', 'amber-red', 'amber-green', 'green', 'not mine to judge']
  it.each([
    ['g', null, 'green'],
    ['A', null, 'amber-red'],
    ['a', 'amber-red', 'amber-green'],
    ['a', 'amber-green', 'amber-red'],
    ['n', 'red', 'not mine to judge'],
    ['r', 'red', 'red'],
    ['x', null, null],
    ['Enter', null, null],
  ])('of %s over %s is %s', (key, chosen, word) => {
    expect(wordForKey(key, words, chosen)).toBe(word)
  })
})
