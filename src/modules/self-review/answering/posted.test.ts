import { describe, expect, it } from 'vitest'
import { answersPosted, notMineWord, positionOf, wordOf } from './posted.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const

describe('a page of answers', () => {
  const elements = [
    { id: 'a', title: 'Clarity of purpose' },
    { id: 'b', title: 'Understanding needs' },
  ]

  it('is read element by element, and what nobody touched is no answer', () => {
    const form = {
      'answer-clarity-of-purpose': 'amber-red',
      'comment-clarity-of-purpose': 'We say so.',
      'version-clarity-of-purpose': 3,
      'keep-clarity-of-purpose': 'both',
      'version-understanding-needs': 0,
    }
    expect(answersPosted(form, elements, words)).toEqual([
      { elementId: 'a', level: 2, notMine: false, comment: 'We say so.', version: 3, keep: 'both' },
      { elementId: 'b', level: null, notMine: false, comment: '', version: 0, keep: null },
    ])
  })

  it('is read for each of two elements of one title', () => {
    const alike = [
      { id: 'a', title: 'Knowing our people' },
      { id: 'b', title: 'Knowing our people' },
    ]
    const form = {
      'answer-knowing-our-people': 'red',
      'version-knowing-our-people': 1,
      'answer-knowing-our-people-2': 'green',
      'version-knowing-our-people-2': 1,
    }
    expect(answersPosted(form, alike, words).map(({ elementId, level }) => [elementId, level])).toEqual([
      ['a', 1],
      ['b', 4],
    ])
  })

  it('knows what is not mine to judge, and takes no word that is not a level', () => {
    const form = {
      'answer-clarity-of-purpose': notMineWord,
      'version-clarity-of-purpose': 0,
      'answer-understanding-needs': '3',
      'version-understanding-needs': 0,
    }
    expect(answersPosted(form, elements, words).map(({ level, notMine }) => [level, notMine])).toEqual([
      [null, true],
      [null, false],
    ])
  })
})

describe('a page with one element', () => {
  const elements = [
    { id: 'a', title: 'Clarity of purpose' },
    { id: 'b', title: 'Understanding needs' },
  ]

  it('leaves the answers to the others as they are', () => {
    const form = { 'answer-understanding-needs': 'green', 'version-understanding-needs': 2 }
    expect(answersPosted(form, elements, words).map(({ elementId }) => elementId)).toEqual(['b'])
  })

  it('brings what was said in the room, where it was one', () => {
    const form = { 'version-understanding-needs': 2, 'for-understanding-needs': 'We see it daily.' }
    expect(answersPosted(form, elements, words)[0]?.room).toEqual({
      saidFor: 'We see it daily.',
      saidAgainst: '',
      dissent: '',
    })
  })
})

describe('levels and their words', () => {
  it('go to and fro', () => {
    for (const [index, word] of words.entries()) {
      const position = positionOf(word, words)
      expect(position).toBe(index + 1)
      expect(wordOf({ level: position, notMine: false }, words)).toBe(word)
    }
    expect(wordOf({ level: null, notMine: true }, words)).toBe(notMineWord)
    expect(wordOf({ level: null, notMine: false }, words)).toBeUndefined()
  })
})
