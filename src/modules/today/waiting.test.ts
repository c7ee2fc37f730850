import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/ui/dates.ts'
import { dueWords, greeting, inOrderOfWaiting, isOverdue, waitingSentence } from './waiting.ts'

const today = '2026-11-21'

describe('the order of what waits', () => {
  const titles = (things: { title: string; due: string | null }[]) =>
    inOrderOfWaiting(things).map(({ title }) => title)

  it('puts the longest overdue first, then by date, then what has no date', () => {
    expect(
      titles([
        { title: 'some day', due: null },
        { title: 'next month', due: '2026-12-20' },
        { title: 'a week late', due: '2026-11-14' },
        { title: 'tomorrow', due: '2026-11-22' },
        { title: 'a day late', due: '2026-11-20' },
      ]),
    ).toEqual(['a week late', 'a day late', 'tomorrow', 'next month', 'some day'])
  })

  it('keeps the order of things due on the same day', () => {
    expect(
      titles([
        { title: 'first', due: today },
        { title: 'second', due: today },
      ]),
    ).toEqual(['first', 'second'])
  })

  const things = fc.array(
    fc.record({
      id: fc.nat(),
      due: fc.option(fc.integer({ min: -40, max: 40 }).map((n) => addDays(today, n))),
    }),
  )

  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(things, (list) => {
        expect(new Set(inOrderOfWaiting(list))).toEqual(new Set(list))
        expect(inOrderOfWaiting(list)).toHaveLength(list.length)
      }),
    )
  })

  it('leaves nothing dated behind a thing that is due later, nor behind one without a date', () => {
    fc.assert(
      fc.property(things, (list) => {
        const order = inOrderOfWaiting(list).map(({ due }) => due ?? '9999-12-31')
        expect(order).toEqual(order.toSorted())
      }),
    )
  })
})

describe('isOverdue', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    [null, false],
  ])('due %s: %s', (due, late) => {
    expect(isOverdue(due, today)).toBe(late)
  })
})

describe('dueWords', () => {
  it.each([
    ['2026-11-24', 'by 24 Nov'],
    ['2026-11-21', 'by today'],
    ['2026-11-19', 'was due 19 Nov'],
    ['2028-01-10', 'by 10 Jan 2028'],
    [null, ''],
  ])('due %s is said %j', (due, words) => {
    expect(dueWords(due, today)).toBe(words)
  })
})

describe('waitingSentence', () => {
  it.each([
    [0, 'Nothing waits for you.'],
    [1, 'One thing waits for you.'],
    [3, 'Three things wait for you.'],
    [14, '14 things wait for you.'],
  ])('%i: %s', (count, sentence) => {
    expect(waitingSentence(count)).toBe(sentence)
  })
})

describe('greeting', () => {
  it.each([
    ['2026-11-21T00:00:00Z', 'Good morning'],
    ['2026-11-21T11:59:00Z', 'Good morning'],
    ['2026-11-21T12:00:00Z', 'Good afternoon'],
    ['2026-11-21T17:59:00Z', 'Good afternoon'],
    ['2026-11-21T18:00:00Z', 'Good evening'],
  ])('in winter at %s: %s', (instant, words) => {
    expect(greeting(new Date(instant))).toBe(words)
  })

  it('goes by the clock in London, an hour ahead in summer', () => {
    expect(greeting(new Date('2026-07-01T11:30:00Z'))).toBe('Good afternoon')
  })
})
