import { sql } from 'kysely'
import { listCarriedOn } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { answeredNote } from '../hearing/heat-map-view.ts'
import type { LevelWords, Position } from '../middle.ts'
import { getHeard, type HeardAll, type HeardPerspective } from '../queries/heat-map.ts'
import { isSameName } from '../told-apart.ts'
import { type Year, type YearOnYear, yearOnYear } from './year-on-year.ts'
import type { TwoTurnouts } from './year-words.ts'

/** A year that can be put beside another. Of one in which the asker did not take part, only what was agreed shows. */
export type YearFacts = { id: string; cycle: number; takesPart: boolean }

/** Two years as the page shows them; `comparison` is null where there is nothing to compare with, or nothing yet. */
export type YearsPage = {
  id: string
  cycle: number
  name: string
  framework: string
  version: string
  isRevealed: boolean
  words: LevelWords
  wordsBefore: LevelWords
  years: YearFacts[]
  before: YearFacts | null
  comparison: YearOnYear | null
  /** Of each group that both years have, how many answered. */
  turnouts: TwoTurnouts[]
}

/** A self-review beside an earlier one: the last, or the one asked for. A contributor sees their own group and what was agreed. */
export async function getYears(
  db: Db,
  selfReviewId: string,
  sees: 'all' | 'own',
  wanted: string | null,
): Promise<YearsPage> {
  const now = await getHeard(db, selfReviewId, sees)
  const agreedBefore = await listAgreedBefore(db, selfReviewId)
  // Of the last year the agreed levels show to those who lead now, even if they were not there.
  const years = (await listYears(db, selfReviewId)).filter(
    ({ takesPart, cycle }) => takesPart || agreedBefore.some((one) => one.cycle === cycle),
  )
  const before = years.find(({ id }) => id === wanted) ?? years[0] ?? null
  const isRevealed = now.state === 'revealed'
  const past = before?.takesPart ? await getHeard(db, before.id, sees) : null
  const compare = async () => {
    if (!past) return yearOnYear(asYearAgreed(now, agreedBefore), asYear(now), [])
    const isSame = past.framework.id === now.framework.id
    return yearOnYear(asYear(past), asYear(now), isSame ? [] : await listCarriedOn(db, now.framework.id))
  }
  return {
    ...{ id: selfReviewId, cycle: now.cycle, name: now.name, isRevealed, years, before },
    ...{ framework: now.framework.title, version: now.framework.version, words: now.framework.words },
    wordsBefore: past?.framework.words ?? now.framework.words,
    comparison: before && isRevealed ? await compare() : null,
    turnouts: past && isRevealed ? turnoutsOf(past, now) : [],
  }
}

function turnoutsOf(past: HeardAll, now: HeardAll): TwoTurnouts[] {
  return now.perspectives.flatMap((group) => {
    const same = past.perspectives.find(({ name }) => isSameName(name, group.name))
    return same ? [{ name: group.name, before: spokeWords(same), now: spokeWords(group) }] : []
  })
}

/** How many of a group spoke: '17 of 18', '6 in the room'. In whose name they did is no matter here. */
function spokeWords(group: HeardPerspective): string {
  const { mode, answered, invited } = group
  return mode === 'own_name' && answered > 0 ? `${answered} of ${invited}` : answeredNote(group)
}

/** The earlier years of a self-review, the last first, for whoever has a part in it. */
export async function listYears(db: Db, selfReviewId: string): Promise<YearFacts[]> {
  const { rows } = await sql<YearFacts>`
    select id, cycle, takes_part as "takesPart" from self_review.years_of(${selfReviewId}::uuid)`.execute(db)
  return rows
}

/** What was agreed last time on an element of this time, with the reasons where the asker leads. */
export type AgreedBefore = {
  elementId: string
  level: Position | null
  /** Whether its leaders left it open on purpose: settled, and at no level. */
  wasLeftOpen: boolean
  rationale: string | null
  cycle: number
}

/** What was agreed last time, under the elements of this time, as far as the asker may know it. */
export async function listAgreedBefore(db: Db, selfReviewId: string): Promise<AgreedBefore[]> {
  const { rows } = await sql<AgreedBefore>`
    select element_id as "elementId", level, was_left_open as "wasLeftOpen", rationale, cycle
    from self_review.agreed_before(${selfReviewId}::uuid)`.execute(db)
  return rows
}

function asYear({ perspectives, heatMap }: HeardAll): Year {
  return { perspectives, rows: heatMap.rows }
}

/** The year before for somebody who was not there: the elements of now, with what was agreed on them then. */
function asYearAgreed(now: HeardAll, agreed: readonly AgreedBefore[]): Year {
  const agreedOn = new Map(agreed.map((one) => [one.elementId, one]))
  return {
    perspectives: [],
    rows: now.heatMap.rows
      .filter(({ id }) => agreedOn.has(id))
      .map(({ id, title }) => ({ id, title, agreed: settledAt(agreedOn.get(id)), cells: [] })),
  }
}

/** What carries on several that were not agreed alike was settled at no one level, which is not left open. */
function settledAt(before: AgreedBefore | undefined): Year['rows'][number]['agreed'] {
  return before && (before.level !== null || before.wasLeftOpen) ? { level: before.level } : null
}
