import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#src/ui/dates.ts'
import { monthName, nextOpening } from './months.ts'

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
