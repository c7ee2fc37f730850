import { gate, type PartnerFacts, type ReviewFacts, type Stage, stages } from './stages.ts'

/** A partner that has done all it has to. */
export const ready = (name: string): PartnerFacts => ({
  name,
  hasSignedPrinciples: true,
  hasSignedAgreement: true,
  hasNamedSafeguardingLead: true,
  hasNamedDataContact: true,
  hasDisclosedSelfReview: true,
})

/** A review at which everything has happened. */
export const finished: ReviewFacts = {
  host: 'Larkmoor',
  visitor: 'Whinfell',
  associate: 'Ros Ferriby',
  partners: [ready('Larkmoor'), ready('Whinfell')],
  isExploringMeetingHeld: true,
  linesOfEnquiry: 3,
  isFocusStated: true,
  visitorsAccepted: 6,
  isTeamAccepted: true,
  notes: 30,
  isGathered: true,
  findings: 3,
  areFindingsShared: true,
  findingsReflectedOn: 3,
  areReflectionsReleased: true,
  isDebriefHeld: true,
  actions: 4,
  isClosed: true,
  openedEarly: [],
}

/** What has not yet happened while a review stands at a stage. */
export const notYet: Record<Stage, Partial<ReviewFacts>> = {
  preparing: { partners: [ready('Larkmoor'), { ...ready('Whinfell'), hasDisclosedSelfReview: false }] },
  exploring: { isExploringMeetingHeld: false },
  focusing: { isFocusStated: false, isTeamAccepted: false },
  gathering: { isGathered: false },
  sharing: { areFindingsShared: false },
  reflecting: { areReflectionsReleased: false, findingsReflectedOn: 1 },
  debriefing: { isDebriefHeld: false },
  acting: { isClosed: false },
  closed: {},
}

/** The facts of a review that stands at a stage, with nothing of any later stage done. */
export const at = (stage: Stage, change: Partial<ReviewFacts> = {}): ReviewFacts => {
  const ahead = stages.slice(stages.indexOf(stage)).map((later) => notYet[later])
  return Object.assign({}, finished, ...ahead, change)
}

/** What keeps a stage shut. */
export const missing = (stage: Stage, facts: ReviewFacts) => {
  const found = gate(stage, facts)
  return found.open ? [] : found.missing
}
