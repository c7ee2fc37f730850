import type { Db } from '#src/platform/database/db.ts'
import { addDays, longDay } from '#src/ui/dates.ts'
import { andList, capital, ownedBy } from '#src/ui/words.ts'
import type { KnownReview } from './review-facts.ts'
import { listSeated } from './visits/published.ts'

/** What was just done in a review: what happened, who was sent a message, and what comes next (UX-08). */
export type News = { happened: string; told: string; next: string }

type Act = {
  happened(review: KnownReview): string
  /** The roles whose people the command writes to; nobody where it is left out. */
  told?: readonly string[]
  next(review: KnownReview): string
}

const associateOf = ({ facts }: KnownReview) => facts.associate ?? 'the associate'

/** Each act by the word that stands in the address after it. */
const acts = {
  'focus-shared': {
    happened: ({ facts }) => `${ownedBy(facts.visitor)} visiting team can read your focus`,
    told: ['lead_reviewer', 'visitor', 'associate', 'host_coordinator'],
    next: ({ dates }) =>
      `They plan the activities of the visit${dates.visitFrom ? `, which begins on ${longDay(dates.visitFrom)}` : ''}. A visitor whom you accept later can read it too.`,
  },
  'team-complete': {
    happened: () => 'Your visiting team is complete',
    next: ({ facts }) =>
      facts.isFocusStated
        ? 'Its members can read your focus and take notes. Each heard from us when you accepted them.'
        : 'Each heard from us when you accepted them. They can read your focus once you share it.',
  },
  'gathering-complete': {
    happened: () => 'Gathering is complete',
    next: ({ facts }) =>
      `Write the findings together; the lead reviewer then shares them. ${facts.host} sees nothing until then.`,
  },
  'findings-shared': {
    happened: ({ facts }) => `The people whom ${facts.host} has named can read the findings`,
    told: ['host_leader', 'associate'],
    next: (review) =>
      `${review.facts.host} says of each finding whether it recognises it, and releases its reflections to you and ${associateOf(review)}.`,
  },
  'reflections-released': {
    happened: ({ facts }) => `${ownedBy(facts.visitor)} visiting team can read your reflections`,
    told: ['lead_reviewer', 'visitor', 'associate'],
    next: (review) =>
      review.dates.debriefOn
        ? `The debrief is on ${longDay(review.dates.debriefOn)}.`
        : `${associateOf(review)} sets the day of the debrief.`,
  },
  'debrief-held': {
    happened: ({ dates }) =>
      `The debrief was held${dates.debriefHeldOn ? ` on ${longDay(dates.debriefHeldOn)}` : ''}`,
    next: ({ facts, dates }) =>
      `${facts.host} turns what it heard into actions. The visiting team’s notes are erased${dates.debriefHeldOn ? ` on ${longDay(addDays(dates.debriefHeldOn, 30))}` : ' 30 days later'}.`,
  },
  'opened-early': {
    happened: ({ stage }) => `${capital(stage)} is open`,
    next: () => 'Everybody in this review reads your reason, on its pages and in its activity.',
  },
  closed: {
    happened: () => 'The review is closed',
    next: ({ facts }) =>
      `Your plan goes on in Improve. Your disclosed self-review has closed to ${facts.visitor}; everybody in this review sees that it is finished.`,
  },
} satisfies Record<string, Act>

export type Done = keyof typeof acts

/** The address of a page with the word that makes it say what was just done there. */
export function saying(done: Done, address: string): string {
  return `${address}?done=${done}`
}

/** Finds what an address says was just done, with the names of those who were sent a message; null where nothing was. */
export async function newsIn(db: Db, { url }: Request, review: KnownReview): Promise<News | null> {
  const done = new URL(url).searchParams.get('done')
  if (done === null || !Object.hasOwn(acts, done)) return null
  const act: Act = acts[done as Done]
  const seated = act.told ? await listSeated(db, review.id, act.told) : []
  const names = [...new Set(seated.map(({ name }) => name))]
  const verb = names.length === 1 ? 'has' : 'have'
  return {
    happened: act.happened(review),
    told: names.length > 0 ? `${andList(names)} ${verb} been sent a message.` : '',
    next: act.next(review),
  }
}
