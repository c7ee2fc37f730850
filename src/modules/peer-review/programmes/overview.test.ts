import { describe, expect, it } from 'vitest'
import type { Partner, Partnership } from '../partnerships/partnership.ts'
import { overviewOf } from './overview.ts'

const day = new Date('2026-09-10T10:00:00Z')
const partner = (name: string, change: Partial<Partner>): Partner => ({
  ...{ organisationId: name, name, decision: 'accepted', decidedAt: day, reason: null, principles: null },
  ...{ agreement: null, safeguarding: null, dataContact: null, selfReviewId: null, disclosedAt: null },
  ...change,
})
const partnership = (partners: Partner[], change: Partial<Partnership> = {}): Partnership => ({
  ...{
    id: 'p',
    programmeId: 'l',
    programme: 'Lamplight',
    cohort: 'Autumn 2026',
    name: 'Larkmoor with Whinfell',
  },
  ...{
    frameworkVersionId: 'f',
    associateMembershipId: 'r',
    associate: 'Ros Ferriby',
    answersBy: '2026-10-09',
  },
  ...{ exploringOn: '2026-11-30', exploringHeldOn: null, proposedAt: day, openedAt: null, withdrawnAt: null },
  ...{ partners, reviews: [], ...change },
})
const both = (change: Partial<Partner>) => [partner('Larkmoor', change), partner('Whinfell', change)]
const known = (of: Partnership, areAnswered = false) => ({ partnership: of, reviews: [], areAnswered })

describe('a programme lead’s overview of a partnership', () => {
  it('says who has answered, and what each decided', () => {
    const of = partnership([
      partner('Larkmoor', { decision: 'declined' }),
      partner('Whinfell', { decision: 'waiting' }),
    ])
    expect(overviewOf(known(of), '2026-09-20').stands).toEqual([
      'Larkmoor has declined',
      'Whinfell has yet to answer',
    ])
  })

  it('says the next thing that each has to sign', () => {
    expect(overviewOf(known(partnership(both({}))), '2026-09-20').stands[0]).toBe(
      'Larkmoor has yet to sign the principles',
    )
  })

  it('has days ahead, then days that were missed', () => {
    const of = known(partnership(both({}), { openedAt: day }))
    expect(overviewOf(of, '2026-10-09')).toMatchObject({
      days: ['Self-reviews answered: 9 October 2026', 'Exploring meeting: 30 November 2026'],
      late: [],
    })
    expect(overviewOf(of, '2026-10-10').late).toEqual(['Self-reviews answered: was due 9 October 2026'])
    expect(overviewOf({ ...of, areAnswered: true }, '2026-10-10').late).toEqual([])
  })

  it('has nothing late once the proposal is withdrawn', () => {
    const of = known(partnership(both({}), { withdrawnAt: day }))
    expect(overviewOf(of, '2027-10-10')).toMatchObject({ stands: ['Withdrawn'], days: [], late: [] })
  })
})
