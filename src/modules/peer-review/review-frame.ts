import { type Day, londonDay } from '#src/ui/dates.ts'
import { andList, inSentence, ownedBy } from '#src/ui/words.ts'
import type { KnownReview } from './review-facts.ts'
import type { News } from './review-news.ts'
import { type StripStage, stageDates, stageStrip } from './stage-strip.ts'
import { gate, nextStage, type Stage } from './stages.ts'

/** What every page of a review shows round its content: the strip, who is who, the safeguarding lead, what comes next. */
export type ReviewFrame = {
  /** Whether its reader may open the page of its partnership; a host coordinator may not. */
  seesPartnership?: boolean
  id: string
  partnershipId: string
  partnership: string
  title: string
  host: string
  visitor: string
  associate: string | null
  stage: Stage
  next: Stage | null
  /** What the next stage still waits for, each a sentence without its full stop. */
  missing: string[]
  strip: StripStage[]
  safeguarding: { name: string; telephone: string } | null
  /** What was just done, on the page to which that leads. */
  news?: News | null
}

/** Assembles the frame of a review's pages from what its reader may know. */
export function reviewFrame(review: KnownReview, today: Day = londonDay(new Date())): ReviewFrame {
  const { facts, stage } = review
  const next = nextStage(stage)
  const ahead = next ? gate(next, facts) : null
  return {
    id: review.id,
    partnershipId: review.partnershipId,
    partnership: review.partnership,
    title: reviewTitle(facts),
    host: facts.host,
    visitor: facts.visitor,
    associate: facts.associate,
    stage,
    next,
    missing: ahead && !ahead.open ? ahead.missing : [],
    strip: stageStrip(facts, stageDates(review), today),
    safeguarding: review.safeguarding,
  }
}

/** What a review is called: whose review of whom. */
export function reviewTitle({ host, visitor }: { host: string; visitor: string }): string {
  return `${ownedBy(visitor)} review of ${host}`
}

/** What the next stage waits for, in sentences; empty where nothing is missing. */
export function missingWords({ next, missing }: Pick<ReviewFrame, 'next' | 'missing'>): string {
  if (!next || missing.length === 0) return ''
  return `${inSentences(missing)} Then comes ${inSentence(next)}.`
}

const yetTo = ' has yet to '

/** Writes what is missing as sentences, and names a trust once that has several things to do. */
export function inSentences(missing: readonly string[]): string {
  const bySubject = Map.groupBy(missing, (one) => one.split(yetTo)[0]!)
  const sentences = [...bySubject].map(([subject, all]) =>
    all.length === 1 ? all[0]! : `${subject}${yetTo}${andList(all.map((one) => one.split(yetTo)[1]!))}`,
  )
  return sentences.map((sentence) => `${sentence}.`).join(' ')
}
