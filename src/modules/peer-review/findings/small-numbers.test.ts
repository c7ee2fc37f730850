import { describe, expect, it } from 'vitest'
import { saidAlone, smallNumbersIn } from './small-numbers.ts'

const phrases = (...sentences: string[]) => smallNumbersIn(sentences).map((found) => found.phrase)

describe('phrases that count few people', () => {
  it.each([
    ['Lessons change for two pupils with EHCPs.', 'two pupils with EHCPs'],
    ['The 3 heads who joined last agree.', '3 heads who joined'],
    ['Only one young teacher had heard of it.', 'Only one young teacher'],
    ['A couple of parents said so.', 'A couple of parents'],
    ['Nine early-career teachers stay.', 'Nine early-career teachers'],
  ])('%s', (sentence, phrase) => {
    expect(phrases(sentence)).toEqual([phrase])
  })

  it.each([
    'Fifteen heads keep a succession note.',
    'Pupils are proud of their school.',
    'In two schools the timetable is the same.',
    '12 teachers agreed.',
    'One year is not enough.',
  ])('not: %s', (sentence) => {
    expect(phrases(sentence)).toEqual([])
  })

  it('says in which sentence', () => {
    expect(smallNumbersIn(['Fine.', 'Two girls left.'])).toEqual([
      { phrase: 'Two girls', sentence: 'Two girls left.' },
    ])
  })
})

describe('words said in an interview', () => {
  it('are read again before they are shared, for the host knows who was met alone', () => {
    const quoted = (source: string) => ({ evidence: [{ text: 'We are tired.', source }] })
    expect(
      saidAlone([
        quoted('Interview · headteacher · quoted with consent'),
        quoted('Focus group · teachers · quoted with consent'),
        quoted('Interview · chair'),
      ]),
    ).toEqual([{ phrase: 'Interview · headteacher · quoted with consent', sentence: 'We are tired.' }])
  })
})
