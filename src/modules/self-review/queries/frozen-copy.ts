import type { Db } from '#src/platform/database/db.ts'
import { longDay } from '#src/ui/dates.ts'
import { asDisclosed, type DisclosedElement } from '../disclosed-copy.ts'
import type { Position } from '../middle.ts'
import { getHeard } from './heat-map.ts'
import { getSelfReview } from './self-reviews.ts'

/** A self-review as it crosses to a partner, frozen on one day: nothing in it leads back to a person. */
export type FrozenSelfReview = {
  framework: { title: string; version: string }
  cycle: number
  /** '21 November 2026'. */
  revealedOn: string
  words: readonly [string, string, string, string]
  themes: { title: string; elements: DisclosedElement[] }[]
}

/**
 * Makes the copy of a self-review that crosses: agreed levels, rationales, titles of evidence, priorities, and the
 * spread of a perspective only where its respondents were told. Comments and names never. For a leader, once revealed.
 */
export async function asFrozenCopy(db: Db, selfReviewId: string): Promise<FrozenSelfReview> {
  const { revealedOn } = await getSelfReview(db, selfReviewId)
  const { framework, heatMap, perspectives, agreed, cycle } = await getHeard(db, selfReviewId, 'all')
  const told = perspectives.filter((perspective) => perspective.spreadMayCross).map(({ id }) => id)
  const agreements = agreed.map((one) => ({ ...one, evidenceTitles: one.evidence }))
  const elements = asDisclosed(heatMap, agreements, new Set(told))
  return {
    framework: { title: framework.title, version: framework.version },
    cycle,
    revealedOn: revealedOn ? longDay(revealedOn) : '',
    words: framework.words,
    themes: framework.themes.map(({ title }) => ({
      title,
      elements: elements.filter((element) => element.theme === title),
    })),
  }
}

/** A frozen copy as a report of levels shows it: what `LevelReport` of the design system takes. */
export type FrozenReport = {
  key: string
  title: string
  entries: {
    key: string
    title: string
    level: { position: Position; word: string } | null
    noLevel: string
    isMarked: boolean
    text: string
    titles: readonly string[]
    spread: { key: string; label: string; counts: readonly number[]; words: string }[]
  }[]
}[]

/** Lays a frozen copy out for reading, by theme. */
export function asReport(copy: FrozenSelfReview): FrozenReport {
  return copy.themes.map((theme) => ({
    key: theme.title,
    title: theme.title,
    entries: theme.elements.map((element) => ({
      key: element.elementId,
      title: element.title,
      level: element.level && { position: element.level, word: element.levelWord ?? '' },
      noLevel: 'Left open',
      isMarked: element.isPriority,
      text: element.rationale,
      titles: element.evidenceTitles,
      spread: element.spread.map(({ perspective, counts, words }) => ({
        key: perspective,
        label: perspective,
        counts,
        words,
      })),
    })),
  }))
}
