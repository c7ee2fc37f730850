import { describe, expect, it } from 'vitest'
import {
  actsMissing,
  isReadyToOpen,
  otherSide,
  type Partner,
  type Partnership,
  sideOf,
  stateOf,
} from './partnership.ts'
import {
  mayAnswer,
  mayNameContacts,
  maySetDates,
  maySignAgreement,
  maySignPrinciples,
  mayWithdraw,
} from './policy.ts'
import { ledeOf, standingOf } from './standing.ts'
import { tasksOf } from './to-do/task-list.ts'

const day = new Date('2026-09-10T10:00:00Z')
const signature = { version: '1', by: 'Ada Penrose', at: day }

const partner = (name: string, change: Partial<Partner> = {}): Partner => ({
  ...{ organisationId: name, name, decision: 'accepted', decidedAt: day, reason: null },
  ...{ principles: signature, agreement: signature, selfReviewId: null, disclosedAt: null },
  safeguarding: { name: 'Imogen Vale', telephone: '01632 960 118' },
  dataContact: { name: 'Gareth Pryce', email: 'gareth@example.org' },
  ...change,
})

const unsigned = { principles: null, agreement: null, safeguarding: null, dataContact: null }

const partnership = (partners: Partner[], change: Partial<Partnership> = {}): Partnership => ({
  ...{
    id: 'p',
    programmeId: 'lamplight',
    programme: 'Lamplight',
    cohort: 'Autumn 2026',
    name: 'Larkmoor with Whinfell',
  },
  ...{ frameworkVersionId: 'f', associateMembershipId: 'ros', associate: 'Ros Ferriby' },
  ...{ answersBy: '2026-10-09', exploringOn: '2026-11-30', exploringHeldOn: null },
  ...{ proposedAt: day, openedAt: null, withdrawnAt: null, partners, reviews: [] },
  ...change,
})

const larkmoor = (change: Partial<Partner> = {}) => partner('Larkmoor', change)
const whinfell = (change: Partial<Partner> = {}) => partner('Whinfell', change)
const proposed = partnership([
  larkmoor({ ...unsigned, decision: 'waiting' }),
  whinfell({ ...unsigned, decision: null }),
])
const signing = partnership([larkmoor(unsigned), whinfell(unsigned)])
const withdrawn = partnership(proposed.partners, { withdrawnAt: day })
const open = partnership([larkmoor(), whinfell()], { openedAt: day })

describe('how far a partnership is', () => {
  it.each([
    [proposed, 'proposed'],
    [signing, 'signing'],
    [withdrawn, 'withdrawn'],
    [open, 'open'],
  ])('%#: %s', (one, state) => {
    expect(stateOf(one)).toBe(state)
  })

  it('looks the same to a trust that has accepted, whether the other waits or has declined', () => {
    const seen = (decision: null) => partnership([larkmoor(unsigned), whinfell({ ...unsigned, decision })])
    expect(stateOf(seen(null))).toBe('proposed')
    expect(standingOf(seen(null), 'Larkmoor').note).toBe(
      'You have accepted. It goes on when both trusts have.',
    )
  })

  it('finds one’s own side and the other', () => {
    expect(sideOf(open, 'Whinfell')?.name).toBe('Whinfell')
    expect(sideOf(open, 'Saltmere')).toBeNull()
    expect(otherSide(open, 'Whinfell')?.name).toBe('Larkmoor')
  })
})

describe('what is missing before it opens', () => {
  it.each<[Partial<Partner>, string]>([
    [{ decision: 'waiting' }, 'accept the proposal'],
    [{ principles: null }, 'sign the principles'],
    [{ safeguarding: null }, 'name its safeguarding lead'],
    [{ dataContact: null }, 'name its data protection contact'],
    [{ agreement: null }, 'sign the data-sharing agreement'],
  ])('%j', (change, act) => {
    expect(actsMissing(larkmoor(change))).toEqual([act])
    expect(isReadyToOpen([larkmoor(change), whinfell()])).toBe(false)
  })

  it('is nothing when both have done everything', () => {
    expect(isReadyToOpen([larkmoor(), whinfell()])).toBe(true)
    expect(isReadyToOpen([larkmoor()])).toBe(false)
  })
})

const because = (verdict: { ok: true } | { ok: false; because: string }) =>
  verdict.ok ? null : verdict.because

describe('what may be done', () => {
  it('answers while the proposal stands and is not accepted; a decline may be thought over', () => {
    expect(because(mayAnswer(proposed, { decision: 'waiting' }))).toBeNull()
    expect(because(mayAnswer(proposed, { decision: 'declined' }))).toBeNull()
    expect(because(mayAnswer(proposed, { decision: 'accepted' }))).toContain('accepted this already')
    expect(because(mayAnswer(withdrawn, { decision: 'waiting' }))).toContain('withdrawn')
    expect(because(mayAnswer(proposed, null))).toContain('Only the chief executive')
  })

  it('signs once, after both have accepted, the agreement only with a contact to name in it', () => {
    const mine = larkmoor({ ...unsigned, dataContact: larkmoor().dataContact })
    expect(because(maySignPrinciples(signing, mine))).toBeNull()
    expect(because(maySignAgreement(signing, mine))).toBeNull()
    expect(because(maySignAgreement(signing, larkmoor(unsigned)))).toContain('Name them first')
    expect(because(maySignPrinciples(proposed, mine))).toContain('once both trusts have accepted')
    expect(because(maySignPrinciples(open, larkmoor()))).toContain('already')
    expect(because(maySignAgreement(open, larkmoor()))).toContain('already')
    expect(because(maySignPrinciples(withdrawn, mine))).toContain('withdrawn')
  })

  it('changes contacts also while it runs, and withdraws only before it opens', () => {
    expect(because(mayNameContacts(open, larkmoor()))).toBeNull()
    expect(because(mayNameContacts(proposed, larkmoor()))).toContain('once both trusts')
    expect(because(mayWithdraw(signing))).toBeNull()
    expect(because(mayWithdraw(open))).toContain('is open')
    expect(because(mayWithdraw(withdrawn))).toContain('already')
  })

  it('sets dates as the lead of this programme or the associate of this partnership, and nobody else', () => {
    const as = (place: string, role: string) => because(maySetDates(open, { positions: [{ place, role }] }))
    expect(as('lamplight', 'programme_lead')).toBeNull()
    expect(as('p', 'associate')).toBeNull()
    expect(as('another', 'associate')).not.toBeNull()
    expect(as('Larkmoor', 'chief_executive')).not.toBeNull()
  })
})

const progress = {
  selfReview: 'answering' as const,
  toAnswer: 0,
  awaited: 0,
  read: 0,
  unread: 2,
  hasAgenda: false,
}
const chief = { organisationId: 'Larkmoor', roles: new Set(['chief_executive']) }
const lead = { organisationId: 'lamplight', roles: new Set(['programme_lead']) }
const rows = (...of: Parameters<typeof tasksOf>) =>
  tasksOf(...of).map(({ label, status }) => `${label}: ${status}`)

describe('what there is to do', () => {
  it('for a chief executive who is asked', () => {
    expect(rows(proposed, chief, progress)).toEqual([
      'Accept or decline the proposal: not-yet',
      'Sign the principles: cannot-start',
      'Name your safeguarding lead and data protection contact: cannot-start',
      'Sign the data-sharing agreement: cannot-start',
    ])
  })

  it('never says for whom an accepted proposal waits', () => {
    const waits = partnership([larkmoor(unsigned), whinfell({ ...unsigned, decision: null })])
    const last = tasksOf(waits, chief, progress).at(-1)
    expect(last).toMatchObject({ label: 'Both trusts accept the proposal', status: 'waiting' })
    expect(JSON.stringify(tasksOf(waits, chief, progress))).not.toContain('"Whinfell')
  })

  it('for a trust that has signed everything', () => {
    const waits = partnership([larkmoor(), whinfell({ agreement: null })])
    expect(tasksOf(waits, chief, progress).at(-1)).toMatchObject({
      ...{ label: 'Whinfell signs', status: 'waiting', note: 'Still to sign the data-sharing agreement' },
    })
  })

  it('once it is open: the self-review, then disclosing, then exploring', () => {
    expect(rows(open, chief, progress)).toEqual([
      'Carry out your self-review: in-progress',
      'Disclose your self-review: cannot-start',
      'Explore Whinfell’s self-review: cannot-start',
    ])
    const disclosed = partnership([larkmoor({ disclosedAt: day }), whinfell({ disclosedAt: day })], {
      openedAt: day,
    })
    expect(rows(disclosed, chief, { ...progress, selfReview: null, toAnswer: 2 })).toEqual([
      'Carry out your self-review: done',
      'Disclose your self-review: done',
      'Explore Whinfell’s self-review: in-progress',
      'Answer Whinfell’s two probing questions: not-yet',
    ])
  })

  it('for the programme lead: who has declined, whom nobody else is told of', () => {
    const declined = partnership([
      larkmoor({ ...unsigned, decision: 'declined' }),
      whinfell({ ...unsigned, decision: 'waiting' }),
    ])
    expect(tasksOf(declined, lead, progress)[0]).toMatchObject({
      ...{ status: 'not-yet', note: 'Larkmoor has declined; nobody else has been told' },
    })
    expect(rows(declined, lead, progress)).toContain('Whinfell answers and signs: waiting')
  })

  it('for the associate: reading is done when both were opened, and a plan that never was is not said to be', () => {
    const associate = { organisationId: 'lamplight', roles: new Set(['associate']) }
    const held = partnership([larkmoor({ disclosedAt: day }), whinfell({ disclosedAt: day })], {
      ...{ openedAt: day, exploringHeldOn: '2026-11-30' },
    })
    const associateSees = (done: Partial<typeof progress>) => rows(held, associate, { ...progress, ...done })
    expect(associateSees({})).toContain('Read both self-reviews: not-yet')
    expect(associateSees({ read: 1, unread: 1 })).toContain('Read both self-reviews: in-progress')
    expect(associateSees({ read: 2, unread: 0 })).toContain('Read both self-reviews: done')
    expect(associateSees({}).join()).not.toContain('Plan the exploring meeting')
    expect(associateSees({ hasAgenda: true })).toContain('Plan the exploring meeting: done')
  })

  it('is nothing once the proposal is withdrawn', () => {
    expect(rows(withdrawn, chief, progress)).toEqual([])
    expect(ledeOf(withdrawn, 'Larkmoor')).toBe('The programme has withdrawn this proposal.')
  })
})
