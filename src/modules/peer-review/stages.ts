import { andList, capital } from '#src/ui/words.ts'
import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** The nine stages of every review, in the one order in which they open. */
export const stages = [
  'preparing',
  'exploring',
  'focusing',
  'gathering',
  'sharing',
  'reflecting',
  'debriefing',
  'acting',
  'closed',
] as const

export type Stage = (typeof stages)[number]

/** What one partner of the partnership has done. */
export type PartnerFacts = {
  name: string
  hasSignedPrinciples: boolean
  hasSignedAgreement: boolean
  hasNamedSafeguardingLead: boolean
  hasNamedDataContact: boolean
  hasDisclosedSelfReview: boolean
}

/** A stage that the associate opened before its gate held, with the reason that all can see. */
export type EarlyOpening = { stage: Stage; because: string; by: string }

/**
 * Everything that decides where a review stands. `is…` and `has…` are things that happened, which never
 * un-happen; the counts say how far their preparation is and no longer matter once they have, so that
 * erasing the notes or losing a visitor takes no review back. A count is null for a reader who may not
 * know it: the host, say, of the notes. The stage is then the same, and less is said of what is missing.
 */
export type ReviewFacts = {
  host: string
  visitor: string
  associate: string | null
  /** All partners of the partnership, the host among them: two or three trusts, or three to seven schools. */
  partners: readonly PartnerFacts[]
  isExploringMeetingHeld: boolean
  linesOfEnquiry: number | null
  isFocusStated: boolean
  visitorsAccepted: number | null
  isTeamAccepted: boolean
  notes: number | null
  isGathered: boolean
  findings: number | null
  areFindingsShared: boolean
  findingsReflectedOn: number | null
  areReflectionsReleased: boolean
  isDebriefHeld: boolean
  actions: number | null
  isClosed: boolean
  openedEarly: readonly EarlyOpening[]
}

/** Whether a stage may open; where it may not, what is missing, each item a sentence without its full stop. */
export type Gate = { open: true } | { open: false; missing: string[] }

type Condition = { holds: boolean; missing: string }

const conditions: Record<Stage, (facts: ReviewFacts) => Condition[]> = {
  preparing: () => [],
  exploring: (facts) => [
    { holds: facts.associate !== null, missing: 'No associate is matched yet' },
    ...facts.partners.flatMap(partnerConditions),
  ],
  focusing: (facts) => [
    { holds: facts.isExploringMeetingHeld, missing: 'The exploring meeting is yet to be held' },
  ],
  gathering: (facts) => [
    {
      holds: facts.isFocusStated || facts.linesOfEnquiry !== 0,
      missing: `${facts.host} has yet to write a line of enquiry`,
    },
    { holds: facts.isFocusStated, missing: `${facts.host} has yet to state its focus` },
    {
      holds: facts.isTeamAccepted,
      missing: facts.visitorsAccepted
        ? `${facts.host} has yet to say that the visiting team is complete`
        : `${facts.host} has yet to accept the visiting team by name`,
    },
  ],
  sharing: (facts) => [
    { holds: facts.isGathered || facts.notes !== 0, missing: 'No note has been taken yet' },
    { holds: facts.isGathered, missing: 'The lead reviewer has yet to say that gathering is complete' },
  ],
  reflecting: (facts) => [
    { holds: facts.areFindingsShared || facts.findings !== 0, missing: 'No finding has been written yet' },
    { holds: facts.areFindingsShared, missing: 'The lead reviewer has yet to share the findings' },
  ],
  debriefing: (facts) => [
    {
      holds: facts.areReflectionsReleased || [null, facts.findings].includes(facts.findingsReflectedOn),
      missing: `${facts.host} has reflected on ${facts.findingsReflectedOn} of ${facts.findings} findings`,
    },
    { holds: facts.areReflectionsReleased, missing: `${facts.host} has yet to release its reflections` },
  ],
  acting: (facts) => [{ holds: facts.isDebriefHeld, missing: 'The debrief is yet to be held' }],
  closed: (facts) => [
    { holds: facts.isClosed || facts.actions !== 0, missing: `${facts.host} has no action in its plan yet` },
    { holds: facts.isClosed, missing: `${facts.host} has yet to close the review` },
  ],
}

function partnerConditions(partner: PartnerFacts): Condition[] {
  const yetTo = (act: string) => `${partner.name} has yet to ${act}`
  return [
    { holds: partner.hasSignedPrinciples, missing: yetTo('sign the principles') },
    { holds: partner.hasSignedAgreement, missing: yetTo('sign the data-sharing agreement') },
    { holds: partner.hasNamedSafeguardingLead, missing: yetTo('name its safeguarding lead') },
    { holds: partner.hasNamedDataContact, missing: yetTo('name its data protection contact') },
    { holds: partner.hasDisclosedSelfReview, missing: yetTo('disclose its self-review') },
  ]
}

/** Why nobody but those whose material it is may open these stages: each lets something cross. */
const discloses: Partial<Record<Stage, string>> = {
  exploring:
    'Exploring opens each self-review to the other partners, so it opens only when all have disclosed theirs.',
  gathering:
    'Gathering shows the focus to the visiting team, so it opens only when the host states it and accepts them.',
  reflecting:
    'Reflecting shows the findings to the host, so it opens only when the lead reviewer shares them.',
  debriefing: 'Debriefing shows the host’s reflections, so it opens only when the host releases them.',
}

/** Decides whether a stage's own gate holds: its conditions are met, or the associate opened it early as they may. */
export function gate(stage: Stage, facts: ReviewFacts): Gate {
  const missing = conditions[stage](facts)
    .filter((condition) => !condition.holds)
    .map((condition) => condition.missing)
  return missing.length === 0 || earlyOpening(stage, facts) ? { open: true } : { open: false, missing }
}

/** The early opening of a stage, or null; one that would disclose counts for nothing, however it came to be recorded. */
export function earlyOpening(stage: Stage, facts: ReviewFacts): EarlyOpening | null {
  if (stage in discloses) return null
  return facts.openedEarly.find((opening) => opening.stage === stage) ?? null
}

/** Decides where a review stands: at the last stage to which every gate on the way is open. */
export function stageOf(facts: ReviewFacts): Stage {
  const firstShut = stages.findIndex((stage) => !gate(stage, facts).open)
  return stages.at(firstShut === -1 ? -1 : firstShut - 1) ?? 'preparing'
}

/** The stage that opens after a stage, or null after the last. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null
}

/** Decides whether a review may go from one stage to another: only to the very next, and only when its gate is open. */
export function mayMove(from: Stage, to: Stage, facts: ReviewFacts): Verdict {
  if (to !== nextStage(from)) return refused(`A review does not go from ${from} to ${to}.`)
  const gateway = gate(to, facts)
  return gateway.open ? allowed : refused(`${capital(to)} is not open yet: ${gateway.missing.join('; ')}.`)
}

/**
 * Decides whether the associate may open a stage early: the next one, still shut, that discloses nothing. Closing ends
 * what the host disclosed of itself, as it was promised, so that is the host's to do.
 */
export function mayOpenEarly(stage: Stage, facts: ReviewFacts): Verdict {
  const because = discloses[stage]
  if (because) return refused(because)
  if (stage === 'closed' && !facts.isClosed)
    return refused(`Closing ends what ${facts.host} disclosed of itself, so ${facts.host} closes its review.`)
  const next = nextStage(stageOf(facts))
  if (next === stage) return allowed
  return next === null
    ? refused('This review is closed.')
    : refused(`Only the next stage may be opened early, and that is ${next}.`)
}

/** Decides whether something that belongs to some stages may be done now, and tells a late form what has happened. */
export function onlyDuring(during: readonly Stage[], facts: ReviewFacts): Verdict {
  const now = stageOf(facts)
  if (during.includes(now)) return allowed
  const isTooLate = during.every((stage) => stages.indexOf(stage) < stages.indexOf(now))
  return isTooLate
    ? refused(`This belongs to ${andList(during)}, and the review has moved on to ${now}.`)
    : refused(`This belongs to ${andList(during)}, and the review is at ${now}.`)
}
