import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  awayWords,
  clockTime,
  type Day,
  daysBetween,
  instantInLondon,
  londonDay,
  londonHour,
  longDay,
  longInstant,
  longRange,
  shortDay,
  shortRange,
  weekday,
  weekdayAndDay,
} from './dates.ts'

const today = '2026-11-21'

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date): Day => date.toISOString().slice(0, 10))

describe('longDay', () => {
  it('writes the day as British services do', () => {
    expect(longDay('2026-11-21')).toBe('21 November 2026')
  })

  it('puts no nought before a single figure', () => {
    expect(longDay('2027-02-05')).toBe('5 February 2027')
  })

  it.each(['2026-02-30', '2026-13-01', '21/11/2026', '2026-11-21T10:00:00Z', ''])('refuses %j', (text) => {
    expect(() => longDay(text)).toThrow(RangeError)
  })

  it('knows a leap day', () => {
    expect(longDay('2028-02-29')).toBe('29 February 2028')
    expect(() => longDay('2027-02-29')).toThrow(RangeError)
  })
})

describe('weekday', () => {
  it('names the day', () => {
    expect(weekday('2026-11-21')).toBe('Saturday')
  })

  it('heads a page', () => {
    expect(weekdayAndDay('2026-11-21')).toBe('Saturday 21 November 2026')
  })

  it('comes round every seven days', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekday(addDays(day, 7))).toBe(weekday(day))
      }),
    )
  })
})

describe('shortDay', () => {
  it.each([
    ['2026-11-21', '21 Nov'],
    ['2027-01-27', '27 Jan'],
    ['2026-09-01', '1 Sept'],
    ['2027-06-30', '30 June'],
    ['2025-11-21', '21 Nov 2025'],
    ['2027-11-20', '20 Nov 2027'],
  ])('%s is %s', (day, words) => {
    expect(shortDay(day, today)).toBe(words)
  })
})

describe('shortRange', () => {
  it.each([
    ['2027-01-27', '2027-01-28', '27–28 Jan'],
    ['2027-02-05', '2027-02-05', '5 Feb'],
    ['2027-01-30', '2027-02-02', '30 Jan – 2 Feb'],
    ['2026-12-30', '2027-01-02', '30 Dec – 2 Jan'],
    ['2026-09-01', '2026-09-30', 'Sept'],
    ['2027-02-01', '2027-02-28', 'Feb'],
    ['2025-09-01', '2025-09-30', 'Sept 2025'],
    ['2028-01-27', '2028-01-28', '27–28 Jan 2028'],
    ['2027-12-30', '2028-01-02', '30 Dec 2027 – 2 Jan 2028'],
  ])('%s to %s is %s', (from, until, words) => {
    expect(shortRange(from, until, today)).toBe(words)
  })
})

describe('longRange', () => {
  it.each([
    ['2027-01-27', '2027-01-28', '27–28 January 2027'],
    ['2027-01-30', '2027-02-02', '30 January – 2 February 2027'],
    ['2026-12-30', '2027-01-02', '30 December 2026 – 2 January 2027'],
    ['2026-11-21', '2026-11-21', '21 November 2026'],
    ['2026-09-01', '2026-09-30', '1–30 September 2026'],
  ])('%s to %s is %s', (from, until, words) => {
    expect(longRange(from, until)).toBe(words)
  })
})

describe('counting days', () => {
  it('counts across the clocks going back', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  it('is negative for the past', () => {
    expect(daysBetween(today, '2026-11-19')).toBe(-2)
  })

  it('adding and counting undo each other', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })
})

describe('awayWords', () => {
  it.each([
    ['2026-11-21', 'today'],
    ['2026-11-22', 'tomorrow'],
    ['2026-11-20', 'yesterday'],
    ['2026-11-30', 'in nine days'],
    ['2026-11-12', 'nine days ago'],
    ['2026-12-31', 'in 40 days'],
  ])('%s is %s', (day, words) => {
    expect(awayWords(day, today)).toBe(words)
  })
})

describe('an instant in London', () => {
  it('is an hour ahead of Greenwich in summer', () => {
    expect(clockTime(new Date('2026-07-01T09:42:00Z'))).toBe('10:42')
    expect(londonHour(new Date('2026-07-01T09:42:00Z'))).toBe(10)
  })

  it('is Greenwich time in winter', () => {
    expect(clockTime(new Date('2026-11-21T09:05:00Z'))).toBe('09:05')
  })

  it('has midnight as nought', () => {
    expect(londonHour(new Date('2026-11-21T00:10:00Z'))).toBe(0)
  })

  it('is already tomorrow late on a summer evening in Greenwich', () => {
    expect(londonDay(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02')
    expect(londonDay(new Date('2026-12-01T23:30:00Z'))).toBe('2026-12-01')
  })

  it('is written in full', () => {
    expect(longInstant(new Date('2026-11-21T10:42:00Z'))).toBe('21 November 2026 at 10:42')
  })
})

describe('instantInLondon', () => {
  it.each([
    ['2026-11-21', '10:40', '2026-11-21T10:40:00.000Z'],
    ['2026-07-01', '10:40', '2026-07-01T09:40:00.000Z'],
    ['2026-07-01', '9:05', '2026-07-01T08:05:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29', '00:00', '2026-03-29T00:00:00.000Z'],
  ])('%s at %s is %s', (day, time, instant) => {
    expect(instantInLondon(day, time).toISOString()).toBe(instant)
  })

  it('is what the clock shows, but for the hour that spring leaves out', () => {
    const times = fc.tuple(fc.integer({ min: 2, max: 23 }), fc.integer({ min: 0, max: 59 }))
    fc.assert(
      fc.property(days, times, (day, [hour, minute]) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const instant = instantInLondon(day, time)
        expect([londonDay(instant), clockTime(instant)]).toEqual([day, time])
      }),
    )
  })
})
