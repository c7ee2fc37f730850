import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  isGiven,
  isSameAnswer,
  join,
  type KeptAnswer,
  noAnswer,
  type SentAnswer,
  sortSent,
} from './answer.ts'

const said = (comment: string, level: Answer['level'] = null): Answer => ({ level, notMine: false, comment })
const kept = (answer: Answer, version: number, elementId = 'a'): KeptAnswer => ({
  ...answer,
  elementId,
  version,
})
const sent = (answer: Answer, version: number, keep: SentAnswer['keep'] = null): SentAnswer => ({
  ...answer,
  elementId: 'a',
  version,
  keep,
})

const someAnswer = fc.record({
  level: fc.constantFrom(null, 1, 2, 3, 4) as fc.Arbitrary<Answer['level']>,
  notMine: fc.constant(false),
  comment: fc.string(),
})

describe('isGiven', () => {
  it.each<[string, Answer, boolean]>([
    ['a level', said('', 3), true],
    ['not mine to judge', { level: null, notMine: true, comment: '' }, true],
    ['a comment alone', said('Hm.'), false],
    ['nothing', noAnswer, false],
  ])('%s: is an answer: %3$s', (_, answer, given) => {
    expect(isGiven(answer)).toBe(given)
  })
})

describe('isSameAnswer', () => {
  it('does not mind blanks around a comment', () => {
    expect(isSameAnswer(said(' Yes. \n'), said('Yes.'))).toBe(true)
  })

  it('minds the level', () => {
    expect(isSameAnswer(said('Yes.', 2), said('Yes.', 3))).toBe(false)
  })
})

describe('join', () => {
  it('keeps every word of both comments, and the level from here', () => {
    expect(join('both', said('Mine.', 2), said('Theirs.', 4))).toEqual(said('Theirs.\n\nMine.', 2))
  })

  it('takes the other level where none was given here', () => {
    expect(join('both', said('Mine.'), said('', 4))).toEqual(said('Mine.', 4))
  })

  it('loses no word of either, whatever they are', () => {
    fc.assert(
      fc.property(someAnswer, someAnswer, (mine, theirs) => {
        const both = join('both', mine, theirs).comment
        expect(both).toContain(mine.comment)
        expect(both).toContain(theirs.comment)
      }),
    )
  })
})

describe('sortSent', () => {
  it('writes what is new over what it knows', () => {
    expect(sortSent([sent(said('New.', 2), 3)], [kept(said('Old.'), 3)])).toEqual({
      changes: [kept(said('New.', 2), 3)],
      conflicts: [],
    })
  })

  it('changes nothing when a page is sent twice', () => {
    expect(sortSent([sent(said('Same.', 2), 1)], [kept(said('Same.', 2), 2)])).toEqual({
      changes: [],
      conflicts: [],
    })
  })

  it('hands both texts back when another window was quicker', () => {
    const { changes, conflicts } = sortSent([sent(said('Mine.'), 1)], [kept(said('Theirs.'), 2)])
    expect(changes).toEqual([])
    expect(conflicts).toEqual([{ elementId: 'a', mine: said('Mine.'), theirs: kept(said('Theirs.'), 2) }])
  })

  it.each<[SentAnswer['keep'], KeptAnswer[]]>([
    ['mine', [kept(said('Mine.'), 2)]],
    ['both', [kept(said('Theirs.\n\nMine.'), 2)]],
    ['theirs', []],
  ])('writes what was chosen: %s', (keep, changes) => {
    expect(sortSent([sent(said('Mine.'), 2, keep)], [kept(said('Theirs.'), 2)]).changes).toEqual(changes)
  })

  it('asks again when a third text came while the person chose', () => {
    expect(sortSent([sent(said('Mine.'), 2, 'mine')], [kept(said('Third.'), 3)]).conflicts).toHaveLength(1)
  })

  it('never overwrites a text that its writer has not seen', () => {
    fc.assert(
      fc.property(someAnswer, someAnswer, fc.nat(3), fc.nat(3), (mine, theirs, seen, now) => {
        const { changes } = sortSent([sent(mine, seen)], [kept(theirs, now)])
        if (seen !== now) expect(changes).toEqual([])
      }),
    )
  })
})
