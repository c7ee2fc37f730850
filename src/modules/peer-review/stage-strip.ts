import { type Day, daysBetween, shortDay, shortRange } from '#src/ui/dates.ts'
import { andList, capital } from '#src/ui/words.ts'
import type { KnownReview } from './review-facts.ts'
import { type EarlyOpening, earlyOpening, type ReviewFacts, type Stage, stageOf, stages } from './stages.ts'

/** When a stage is agreed to happen; with one end only, 'by' or 'from' a day. */
export type StageDates = Partial<Record<Stage, { from: Day | null; until: Day | null }>>

/** One stage on the strip that every page of a review shows. */
export type StripStage = {
  stage: Stage
  label: string
  dates: string
  when: 'done' | 'now' | 'later'
  isLate: boolean
  whoSees: string
  openedEarly: EarlyOpening | null
}

/**
 * Builds the strip: every stage with its dates in words, whether it is done, now or later, who sees what
 * at it, and where the associate opened it early. A stage is late when it is now and its last day has passed.
 */
export function stageStrip(facts: ReviewFacts, dates: StageDates, today: Day): StripStage[] {
  const now = stages.indexOf(stageOf(facts))
  return stages.map((stage, index) => {
    const until = dates[stage]?.until ?? null
    return {
      stage,
      label: capital(stage),
      dates: datesInWords(dates[stage], today),
      when: index < now ? 'done' : index === now ? 'now' : 'later',
      isLate: index === now && until !== null && daysBetween(until, today) > 0,
      whoSees: whoSees[stage](facts),
      openedEarly: earlyOpening(stage, facts),
    }
  })
}

function datesInWords(dates: StageDates[Stage], today: Day): string {
  const { from = null, until = null } = dates ?? {}
  if (from !== null && until !== null) return shortRange(from, until, today)
  if (until !== null) return `by ${shortDay(until, today)}`
  return from === null ? '' : `from ${shortDay(from, today)}`
}

/** Who sees what at each stage, as the database enforces it; one or two sentences for the people of the review. */
const whoSees: Record<Stage, (facts: ReviewFacts) => string> = {
  preparing: (facts) =>
    `${partnersOf(facts)}, ${associateOf(facts)} and the programme lead see dates, signatures and contacts. Nothing confidential has crossed.`,
  exploring: (facts) =>
    `The exploring teams of ${partnersOf(facts)} and ${associateOf(facts)} see the disclosed self-reviews, and the questions and answers about them.`,
  focusing: (facts) =>
    facts.isFocusStated
      ? `${facts.host} has stated its focus and lines of enquiry: the visitors whom it accepts by name, and ${associateOf(facts)}, see them.`
      : `${facts.host} alone sees its focus and lines of enquiry until it states them.`,
  gathering: (facts) =>
    `The visitors whom ${facts.host} accepted by name, and ${associateOf(facts)}, see the focus and lines of enquiry. Notes are the visiting team’s alone; ${associateOf(facts)} sees what was covered.`,
  sharing: () => 'The visiting team alone sees its findings until the lead reviewer shares them.',
  reflecting: (facts) =>
    `The people whom ${facts.host} has named, the visiting team and ${associateOf(facts)} see the findings. ${facts.host} alone sees its reflections.`,
  debriefing: (facts) =>
    `The visiting team and ${associateOf(facts)} see the reflections that ${facts.host} has released.`,
  acting: ({ host }) =>
    `${host} alone sees its plan unless it discloses it. The visiting team’s notes are erased 30 days after the debrief.`,
  closed: ({ host }) =>
    `${host} keeps its findings and its plan. What others could see ends on the day that each disclosure names.`,
}

function partnersOf({ partners }: ReviewFacts): string {
  return andList(partners.map((partner) => partner.name))
}

function associateOf({ associate }: ReviewFacts): string {
  return associate ?? 'the associate'
}

/** The agreed days of a review, stage by stage, as the strip shows them. */
export function stageDates({ dates }: Pick<KnownReview, 'dates'>): StageDates {
  const by = (until: Day | null) => ({ from: null, until })
  const held = dates.exploringHeldOn ?? dates.exploringOn
  const debrief = dates.debriefHeldOn ?? dates.debriefOn
  return {
    preparing: by(dates.answersBy),
    exploring: { from: held, until: held },
    focusing: by(dates.focusBy),
    gathering: { from: dates.visitFrom, until: dates.visitTo },
    debriefing: { from: debrief, until: debrief },
  }
}
