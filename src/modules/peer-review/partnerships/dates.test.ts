import { describe, expect, it } from 'vitest'
import { faultsInPartnershipDays, faultsInReviewDays } from './dates.ts'
import { isCalendarDay } from './forms.ts'

const none = { focusBy: null, visitFrom: null, visitTo: null, debriefOn: null }

describe('the days of a review', () => {
  it.each([
    [none, []],
    [
      {
        ...none,
        focusBy: '2027-01-08',
        visitFrom: '2027-01-27',
        visitTo: '2027-01-28',
        debriefOn: '2027-02-26',
      },
      [],
    ],
    [{ ...none, visitTo: '2027-01-28' }, ['visitFrom']],
    [{ ...none, visitFrom: '2027-01-28', visitTo: '2027-01-27' }, ['visitTo']],
    [{ ...none, visitFrom: '2027-01-27', focusBy: '2027-01-28' }, ['focusBy']],
    [{ ...none, visitFrom: '2027-01-27', debriefOn: '2027-01-26' }, ['debriefOn']],
  ])('%j', (days, fields) => {
    expect(faultsInReviewDays(days).map((fault) => fault.field)).toEqual(fields)
  })
})

describe('the days of a partnership', () => {
  const disclosed = { partners: [{ disclosedAt: new Date() }, { disclosedAt: new Date() }] as never }
  const one = { partners: [{ disclosedAt: new Date() }, { disclosedAt: null }] as never }
  const days = { answersBy: '2026-10-09', exploringOn: '2026-11-30', exploringHeldOn: null }
  const fields = (of: typeof days | { exploringHeldOn: string }, partners = disclosed) =>
    faultsInPartnershipDays({ ...days, ...of }, partners, '2026-11-30').map((fault) => fault.field)

  it('has people answer before the meeting', () => {
    expect(fields({ ...days, exploringOn: '2026-10-08' })).toEqual(['exploringOn'])
  })

  it('says that the meeting was held only on a day that has come, and once both have disclosed', () => {
    expect(fields({ exploringHeldOn: '2026-11-30' })).toEqual([])
    expect(fields({ exploringHeldOn: '2026-12-01' })).toEqual(['exploringHeldOn'])
    expect(fields({ exploringHeldOn: '2026-11-30' }, one)).toEqual(['exploringHeldOn'])
  })
})

describe('a day as a form sends it', () => {
  it.each(['2026-11-21', '2028-02-29'])('%s is one', (text) => {
    expect(isCalendarDay(text)).toBe(true)
  })
  it.each(['', '21/11/2026', '2026-02-30', '2026-13-01', '1926-11-21', '2026-11-21T10:00'])(
    '%j is none',
    (text) => {
      expect(isCalendarDay(text)).toBe(false)
    },
  )
})
