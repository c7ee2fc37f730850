import { type Day, daysBetween, longDay } from '#src/ui/dates.ts'
import { capital } from '#src/ui/words.ts'
import { actsMissing, type Partnership, stateOf } from '../partnerships/partnership.ts'
import type { KnownReview } from '../review-facts.ts'
import { reviewTitle } from '../review-frame.ts'
import { stageDates, stageStrip } from '../stage-strip.ts'

/** A partnership as a programme's overview shows it: dates, stages, signatures and lateness, in sentences. */
export type OverviewRow = {
  id: string
  name: string
  cohort: string
  associate: string
  /** How far it is: one sentence for each side or each review. */
  stands: string[]
  /** The days ahead, nearest first. */
  days: string[]
  /** What is late, in words; empty where nothing is. */
  late: string[]
}

/** What anybody of the programme may know of a partnership; `areAnswered`: both self-reviews have been revealed. */
export type Known = {
  partnership: Partnership
  reviews: readonly KnownReview[]
  areAnswered: boolean
}

/** Tells a programme lead how far a partnership is. */
export function overviewOf(known: Known, today: Day): OverviewRow {
  const { partnership, reviews } = known
  return {
    id: partnership.id,
    name: partnership.name,
    cohort: partnership.cohort,
    associate: partnership.associate ?? 'No associate yet',
    stands: stands(partnership, reviews),
    days: stateOf(partnership) === 'withdrawn' ? [] : daysAhead(known, today),
    late: stateOf(partnership) === 'withdrawn' ? [] : lateness(known, today),
  }
}

function stands(partnership: Partnership, reviews: readonly KnownReview[]): string[] {
  switch (stateOf(partnership)) {
    case 'withdrawn':
      return ['Withdrawn']
    case 'proposed':
      return partnership.partners.map(({ name, decision }) =>
        decision === 'waiting' ? `${name} has yet to answer` : `${name} has ${decision}`,
      )
    case 'signing':
      return partnership.partners.map((partner) => {
        const [first] = actsMissing(partner)
        return first ? `${partner.name} has yet to ${first}` : `${partner.name} has signed`
      })
    case 'open':
      return reviews.map((review) => `${reviewTitle(review.facts)}: ${review.stage}`)
  }
}

type Dated = { day: Day; words: string; isDone: boolean }

function agreedDays({ partnership, reviews, areAnswered }: Known): Dated[] {
  const some = (day: Day | null, words: string, isDone: boolean): Dated[] =>
    day ? [{ day, words, isDone }] : []
  return [
    ...some(partnership.answersBy, 'Self-reviews answered', areAnswered),
    ...some(partnership.exploringOn, 'Exploring meeting', partnership.exploringHeldOn !== null),
    ...reviews.flatMap(({ facts, dates }) => [
      ...some(dates.focusBy, `${facts.host} states its focus`, facts.isFocusStated),
      ...some(dates.visitTo ?? dates.visitFrom, `Visit to ${facts.host}`, facts.isGathered),
      ...some(dates.debriefOn, `Debrief for ${facts.host}`, facts.isDebriefHeld),
    ]),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function daysAhead(known: Known, today: Day): string[] {
  return agreedDays(known)
    .filter(({ day, isDone }) => !isDone && day >= today)
    .map(({ day, words }) => `${words}: ${longDay(day)}`)
}

/** What should have happened by now: a day that has passed without its act, or a review whose stage is past its last day. */
function lateness(known: Known, today: Day): string[] {
  const passed = agreedDays(known)
    .filter(({ day, isDone }) => !isDone && daysBetween(day, today) > 0)
    .map(({ day, words }) => `${words}: was due ${longDay(day)}`)
  const stages = known.reviews.flatMap((review) =>
    stageStrip(review.facts, stageDates(review), today)
      .filter((stage) => stage.isLate && stage.stage === 'acting')
      .map((stage) => `${capital(stage.label)} of ${review.facts.host}: ${stage.dates}`),
  )
  return [...passed, ...stages]
}
