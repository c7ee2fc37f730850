import { describe, expect, it } from 'vitest'
import { stageStrip } from './stage-strip.ts'
import { type PartnerFacts, type ReviewFacts, stages } from './stages.ts'

const today = '2027-02-10'

const partner = (name: string): PartnerFacts => ({
  name,
  hasSignedPrinciples: true,
  hasSignedAgreement: true,
  hasNamedSafeguardingLead: true,
  hasNamedDataContact: true,
  hasDisclosedSelfReview: true,
})

const reflecting: ReviewFacts = {
  host: 'Larkmoor',
  visitor: 'Whinfell',
  associate: 'Ros Ferriby',
  partners: [partner('Larkmoor'), partner('Whinfell')],
  isExploringMeetingHeld: false,
  linesOfEnquiry: 3,
  isFocusStated: true,
  visitorsAccepted: 6,
  isTeamAccepted: true,
  notes: 30,
  isGathered: true,
  findings: 3,
  areFindingsShared: true,
  findingsReflectedOn: 2,
  areReflectionsReleased: false,
  isDebriefHeld: false,
  actions: 0,
  isClosed: false,
  openedEarly: [
    { stage: 'focusing', because: 'Snow closed the roads; both teams met by telephone.', by: 'Ros Ferriby' },
  ],
}

const dates = {
  preparing: { from: '2026-09-01', until: '2026-09-30' },
  exploring: { from: '2026-11-30', until: '2026-11-30' },
  gathering: { from: '2027-01-27', until: '2027-01-28' },
  reflecting: { from: null, until: '2027-02-19' },
  acting: { from: '2027-03-01', until: null },
}

const strip = stageStrip(reflecting, dates, today)
const of = (stage: string) => strip.find((one) => one.stage === stage)!

describe('the strip of stages', () => {
  it('shows every stage in order, with its name', () => {
    expect(strip.map((one) => one.stage)).toEqual([...stages])
    expect(of('reflecting').label).toBe('Reflecting')
  })

  it('says what is done, what is now and what comes later', () => {
    expect(strip.map((one) => one.when)).toEqual([
      ...['done', 'done', 'done', 'done', 'done'],
      'now',
      ...['later', 'later', 'later'],
    ])
  })

  it.each([
    ['preparing', 'Sept'],
    ['exploring', '30 Nov'],
    ['gathering', '27–28 Jan'],
    ['reflecting', 'by 19 Feb'],
    ['acting', 'from 1 Mar'],
    ['closed', ''],
  ])('dates %s in words: %j', (stage, words) => {
    expect(of(stage).dates).toBe(words)
  })

  it('shows a stage that was opened early, why and by whom', () => {
    expect(of('focusing').openedEarly?.because).toContain('Snow closed the roads')
    expect(of('gathering').openedEarly).toBeNull()
  })

  it('is late only from the day after its last day, and only now', () => {
    const isLate = (day: string) => stageStrip(reflecting, dates, day).filter((one) => one.isLate)
    expect(isLate('2027-02-19')).toEqual([])
    expect(isLate('2027-02-20').map((one) => one.stage)).toEqual(['reflecting'])
  })
})

describe('who sees what', () => {
  it('is said of every stage, in sentences', () => {
    for (const one of strip) expect(one.whoSees).toMatch(/^[A-Z].*\.$/)
  })

  it('never promises the associate or the host a note', () => {
    expect(of('gathering').whoSees).toContain(
      'Notes are the visiting team’s alone; Ros Ferriby sees what was covered.',
    )
  })

  it('gives the host its findings only from reflecting', () => {
    expect(of('sharing').whoSees).toBe(
      'The visiting team alone sees its findings until the lead reviewer shares them.',
    )
    expect(of('reflecting').whoSees).toContain('The people whom Larkmoor has named')
  })

  it('says of a focus that was stated who sees it now', () => {
    const of = (isFocusStated: boolean) =>
      stageStrip({ ...reflecting, isFocusStated }, {}, today).find((one) => one.stage === 'focusing')?.whoSees
    expect(of(false)).toBe('Larkmoor alone sees its focus and lines of enquiry until it states them.')
    expect(of(true)).toBe(
      'Larkmoor has stated its focus and lines of enquiry: the visitors whom it accepts by name, and Ros Ferriby, see them.',
    )
  })

  it('speaks of the associate before there is one', () => {
    const [preparing] = stageStrip({ ...reflecting, associate: null }, {}, today)
    expect(preparing?.whoSees).toContain('the associate')
  })
})
