import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#src/ui/dates.ts'
import { monthName, nextOpening, nextWords } from './months.ts'

describe('the next opening', () => {
  it('is the first of the month, in this year or the next', () => {
    expect(nextOpening(9, '2026-08-31')).toBe('2026-09-01')
    expect(nextOpening(9, '2026-09-01')).toBe('2027-09-01')
    expect(nextOpening(1, '2026-12-31')).toBe('2027-01-01')
    expect(nextOpening(9, '2026-08-31', [2026, 2027])).toBe('2028-09-01')
    expect(monthName(9)).toBe('September')
  })

  it('always lies ahead, and never more than a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 4000 }), (month, days) => {
        const today = addDays('2026-01-01', days)
        const ahead = daysBetween(today, nextOpening(month, today))
        expect(ahead).toBeGreaterThan(0)
        expect(ahead).toBeLessThanOrEqual(366)
      }),
    )
  })
})

describe('what the page says of the next cycle', () => {
  const inSeptember = { month: 9, setOn: '2026-05-01', years: [2026], waitsFor: null }

  it.each([
    ['nothing is open', {}, '2027-03-01', 'The next one opens by itself on 1 September 2027, as a draft.'],
    [
      'the last is open, and it is not due yet',
      { waitsFor: 2026 },
      '2027-03-01',
      'The next one opens by itself on 1 September 2027, as a draft; if need be it waits until self-review 2026 is agreed or given up.',
    ],
    [
      'the last is open, and it is due',
      { waitsFor: 2026 },
      '2027-10-05',
      'Self-review 2027 was due on 1 September 2027. It waits: it opens the night after self-review 2026 is agreed or given up, if that is within this year.',
    ],
    ['the night has still to come', {}, '2027-09-01', 'Self-review 2027 opens within a day, as a draft.'],
    [
      'this year’s is there, and still open',
      { years: [2026, 2027], waitsFor: 2027 },
      '2027-09-02',
      'The next one opens by itself on 1 September 2028, as a draft; if need be it waits until self-review 2027 is agreed or given up.',
    ],
    [
      'it was set after the month had begun',
      { setOn: '2027-09-01' },
      '2027-09-20',
      'The next one opens by itself on 1 September 2028, as a draft.',
    ],
  ])('where %s', (_, facts, today, words) => {
    expect(nextWords({ ...inSeptember, ...facts }, today)).toBe(words)
  })
})
