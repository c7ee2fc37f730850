import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeptAnswer } from '../answering/answer.ts'
import type { Position } from '../middle.ts'
import { carryLate } from './late-answers.ts'
import { carryingWords, mayMove, moveWords, onTheWay, planMove, renamedWords } from './moving.ts'

const element = (id: string) => ({ id, title: `Title of ${id}` })

describe('a move to a newer version', () => {
  const links = [
    { from: 'a', to: 'one' },
    { from: 'b', to: 'two' },
    { from: 'b', to: 'three' },
    { from: 'c', to: 'four' },
    { from: 'd', to: 'four' },
    { from: 'from another version', to: 'one' },
  ]
  const move = planMove(
    ['a', 'b', 'c', 'd', 'e'].map(element),
    ['one', 'two', 'three', 'four', 'five'].map(element),
    links,
  )

  it('says of each element what becomes of it', () => {
    expect(move.fresh.map(({ id }) => id)).toEqual(['five'])
    expect(move.gone.map(({ id }) => id)).toEqual(['e'])
    expect(moveWords(move)).toBe('Four elements carry over, one is new and one is no longer asked.')
    const words = Object.fromEntries(move.carried.map((one) => [one.to.id, carryingWords(one)]))
    expect(words.one).toBe('Was “Title of a”.')
    expect(words.two).toContain('copy')
    expect(words.four).toContain('Joins “Title of c” and “Title of d”')
  })

  it('has a word for what changes, and none for what only goes along', () => {
    expect(onTheWay(move).same).toEqual([])
    const asItIs = { to: element('a'), from: [element('a')], isSplit: false }
    const { changed, same } = onTheWay({ carried: [...move.carried, asItIs] })
    expect(changed).toEqual(move.carried)
    expect(same).toEqual([asItIs])
  })

  it('names what is worded otherwise, and which levels are called otherwise', () => {
    const one = { to: element('a'), from: [element('a')], isSplit: false, isReworded: true }
    expect(carryingWords(one)).toContain('Worded otherwise')
    expect(onTheWay({ carried: [one] }).changed).toEqual([one])
    const words = ['early days', 'growing', 'secure', 'habit'] as const
    expect(renamedWords(words, words)).toBeNull()
    expect(renamedWords(words, ['seedling', 'growing', 'secure', 'rooted'])).toBe(
      'Levels are called otherwise: “early days” is “seedling” now and “habit” is “rooted” now.',
    )
  })

  it('loses no element, whatever the links: each is carried on or named as no longer asked', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd')
    const targets = fc.constantFrom('one', 'two', 'three')
    fc.assert(
      fc.property(fc.array(fc.record({ from: ids, to: targets })), (some) => {
        const { carried, gone, fresh } = planMove(
          ['a', 'b', 'c', 'd'].map(element),
          ['one', 'two', 'three'].map(element),
          some,
        )
        const kept = new Set([...carried.flatMap(({ from }) => from), ...gone].map(({ id }) => id))
        expect([...kept].toSorted()).toEqual(['a', 'b', 'c', 'd'])
        expect(carried.length + fresh.length).toBe(3)
      }),
    )
  })

  it('may happen until the reveal, and not in a partnership', () => {
    expect(mayMove({ state: 'answering', partnershipId: null }).ok).toBe(true)
    expect(mayMove({ state: 'revealed', partnershipId: null }).ok).toBe(false)
    expect(mayMove({ state: 'answering', partnershipId: 'p' }).ok).toBe(false)
  })
})

describe('an answer that was sent from the page of before the move', () => {
  const kept = (over: Partial<KeptAnswer>): KeptAnswer => ({
    ...{ elementId: 'one', level: 2, notMine: false, comment: 'Carried', version: 1, confirmAgain: true },
    ...over,
  })
  const late = (over: object) => ({ elementId: 'a', level: null, notMine: false, comment: '', ...over })

  it('is the last word where nobody has looked at what was carried over', () => {
    const { changes } = carryLate(
      [late({ level: 3, comment: 'Carried on' })],
      [{ from: 'a', to: 'one' }],
      [kept({})],
    )
    expect(changes).toMatchObject([{ elementId: 'one', level: 3, comment: 'Carried on', version: 1 }])
  })

  it('adds its words and leaves the level where the person has chosen since', () => {
    const chosen = kept({ level: 4, comment: 'New', confirmAgain: false, version: 2 })
    const { changes } = carryLate([late({ level: 1, comment: 'Late' })], [{ from: 'a', to: 'one' }], [chosen])
    expect(changes).toMatchObject([{ level: 4, comment: 'New\n\nLate', version: 2 }])
  })

  it('is handed back where nothing carries it on', () => {
    expect(carryLate([late({ comment: 'Lost?' })], [], []).unasked).toMatchObject([{ comment: 'Lost?' }])
  })

  it('loses no word, whatever was written where', () => {
    const level = fc.constantFrom<Position | null>(1, 2, 3, 4, null)
    const ids = ['a', 'b', 'c']
    const targets = ['one', 'two']
    const links = fc.uniqueArray(
      fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...targets) }),
      { selector: ({ from, to }) => `${from} ${to}` },
    )
    const lates = fc.subarray(ids).chain((some) =>
      fc.tuple(
        ...some.map((id) =>
          fc.record({
            elementId: fc.constant(id),
            level,
            notMine: fc.constant(false),
            comment: fc.constant(`late ${id};`),
          }),
        ),
      ),
    )
    const keeps = fc.subarray(targets).chain((some) =>
      fc.tuple(
        ...some.map((id) =>
          fc.record({
            ...{ elementId: fc.constant(id), level, notMine: fc.constant(false) },
            ...{ comment: fc.constant(`kept ${id};`), version: fc.constant(1), confirmAgain: fc.boolean() },
          }),
        ),
      ),
    )
    fc.assert(
      fc.property(lates, links, keeps, (sent, pairs, there) => {
        const { changes, unasked } = carryLate(sent, pairs, there)
        const said = [...changes, ...unasked].map(({ comment }) => comment).join()
        for (const { comment } of sent) expect(said).toContain(comment)
        for (const { elementId, comment } of there) {
          const change = changes.find((one) => one.elementId === elementId)
          if (change) expect(change.comment).toContain(comment)
        }
      }),
    )
  })
})
