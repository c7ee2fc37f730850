import { mayShowToPartners } from './anonymity.ts'
import type { HeatMap, Row } from './heat-map.ts'
import { type Counts, levelWord, type Position, spreadWords, wordFor } from './middle.ts'

/** What the leaders agreed on an element, with their reasons and the titles of what supports them. */
export type Agreement = {
  elementId: string
  rationale: string
  evidenceTitles: readonly string[]
  isPriority: boolean
}

/** An element as a partner reads it, with nothing that leads back to a person. */
export type DisclosedElement = {
  elementId: string
  theme: string
  title: string
  level: Position | null
  levelWord: string | null
  rationale: string
  evidenceTitles: readonly string[]
  isPriority: boolean
  spread: readonly DisclosedSpread[]
}

/** The answers of one perspective as a partner reads them; of a room, its one answer. */
export type DisclosedSpread = { perspective: string; counts: Counts; words: string }

/**
 * Makes the frozen copy of a self-review that crosses to a partner: the agreed level (null where it
 * was left open), the rationale, the titles of the evidence and the priorities; the spread of a
 * perspective only if its respondents were told so before they answered; comments and names never.
 * `toldOf` holds the identifiers of the perspectives that were told.
 */
export function asDisclosed(
  heatMap: HeatMap,
  agreements: readonly Agreement[],
  toldOf: ReadonlySet<string>,
): DisclosedElement[] {
  const agreementOf = new Map(agreements.map((agreement) => [agreement.elementId, agreement]))
  return heatMap.rows.map((row) => {
    const agreement = agreementOf.get(row.id)
    const level = row.agreed?.level ?? null
    return {
      elementId: row.id,
      theme: row.theme.title,
      title: row.title,
      level,
      levelWord: level && levelWord(level, heatMap.words),
      rationale: agreement?.rationale ?? '',
      evidenceTitles: [...(agreement?.evidenceTitles ?? [])],
      isPriority: agreement?.isPriority ?? false,
      spread: spreadThatCrosses(row, heatMap, toldOf),
    }
  })
}

function spreadThatCrosses(
  row: Row,
  { perspectives, words }: HeatMap,
  toldOf: ReadonlySet<string>,
): DisclosedSpread[] {
  return row.cells.flatMap((cell) => {
    const perspective = perspectives.find(({ id }) => id === cell.perspectiveId)
    if (!perspective || cell.shows !== 'answers') return []
    if (!mayShowToPartners(perspective.mode, cell.answered, toldOf.has(perspective.id))) return []
    const inWords =
      perspective.mode === 'in_the_room' ? wordFor(cell.middle, words) : spreadWords(cell.counts, words)
    return [{ perspective: perspective.name, counts: cell.counts, words: inWords }]
  })
}
