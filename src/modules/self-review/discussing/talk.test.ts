import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOf, leftSpoken, leftWords, placeInLine, progressWords, secondsLeft, timeNote } from './talk.ts'

const line = ['a', 'b', 'c'].map((id, at) => ({ id, title: id.toUpperCase(), isSettled: at === 0 }))

describe('the line of elements', () => {
  it('has nothing before its first and nothing after its last', () => {
    expect(placeInLine(line, 'a')).toMatchObject({ previous: null, next: { id: 'b' }, words: '1 of 3' })
    expect(placeInLine(line, 'c')).toMatchObject({ previous: { id: 'b' }, next: null })
    expect(placeInLine(line, 'gone')).toEqual({ previous: null, next: null, words: '' })
  })

  it('is walked whole by next, and back by previous', () => {
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(ids, (some) => {
        const all = some.map((id) => ({ id, title: id, isSettled: false }))
        const walked: string[] = []
        for (let at = all[0] ?? null; at; at = placeInLine(all, at.id).next) walked.push(at.id)
        expect(walked).toEqual(some)
        for (const { id } of all.slice(1)) {
          const { previous } = placeInLine(all, id)
          expect(placeInLine(all, previous!.id).next?.id).toBe(id)
        }
      }),
    )
  })

  it('counts what is settled in words that are no score', () => {
    expect(progressWords(line)).toBe('1 of 3 agreed')
    expect(progressWords(line.map((one) => ({ ...one, isSettled: true })))).toBe('All 3 agreed')
    expect(progressWords(line)).not.toMatch(/%|score|out of/)
    expect(progressWords(line.map((one) => ({ ...one, isLeftOpen: one.isSettled })))).toBe(
      '1 of 3 settled: 0 agreed, 1 left open',
    )
  })
})

describe('the time of an element', () => {
  const beganAt = new Date('2026-11-22T10:42:00Z')
  const end = endOf({ beganAt, minutes: 8 })

  it('runs down to nothing and no further', () => {
    expect(secondsLeft(end, beganAt)).toBe(480)
    expect(secondsLeft(end, new Date('2026-11-22T10:49:59.200Z'))).toBe(1)
    expect(secondsLeft(end, new Date('2026-11-22T11:00:00Z'))).toBe(0)
  })

  it('is written as a clock, and said aloud only near its end', () => {
    expect(leftWords(365)).toBe('6:05')
    expect(leftWords(0)).toBe('Time is up')
    expect([leftSpoken(365), leftSpoken(60), leftSpoken(0)]).toEqual(['', 'One minute left.', 'Time is up.'])
  })

  it('is a plain note where no clock runs in the browser', () => {
    expect(timeNote({ minutes: 8 }, { began: '10:42', until: '10:50' })).toBe(
      'Began at 10:42, eight minutes: until 10:50.',
    )
    expect(timeNote({ minutes: 10 }, null)).toBe('Ten minutes for this element.')
  })
})
