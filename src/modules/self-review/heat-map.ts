import { andList, capital, countWord, inSentence } from '#src/ui/words.ts'
import { type Mode, mayShow } from './anonymity.ts'
import { disagreementBetween, distance } from './disagreement.ts'
import {
  asCounts,
  type Counts,
  type LevelWords,
  type Middle,
  middle,
  type Position,
  totalOf,
} from './middle.ts'

/** What the heat map needs of a framework version, in the framework's order. */
export type Outline = {
  words: LevelWords
  themes: readonly { id: string; title: string; elements: readonly { id: string; title: string }[] }[]
}

/** A group of people who answered: how many were invited and how many did; in the room, how many were there. */
export type Perspective = {
  id: string
  name: string
  mode: Mode
  invited: number
  answered: number
  inTheRoom: number | null
}

/** How many in a perspective chose each level of an element; null where the database itself withholds it. */
export type Heard = { elementId: string; perspectiveId: string; counts: readonly number[] | null }

/** What stands of the cycle before: a level, that its leaders left it open, or null where there is no one level. */
export type Before = Position | 'left open' | null

/** The level that the leaders settled on, or null when they left it open; `before` is last cycle's. */
export type Agreed = {
  elementId: string
  level: Position | null
  before: Before
  isPriority: boolean
}

/** What one cell shows. A perspective's silence is told from too few answers only where nobody is anonymous. */
export type Cell = { perspectiveId: string } & (
  | { shows: 'answers'; counts: Counts; answered: number; middle: Middle; inTheRoom: number | null }
  | { shows: 'fewer than three' }
  | { shows: 'no answer' }
)

/** An element, with a cell for each perspective in order; `disagreement` from 0 to 1, of what the row shows. */
export type Row = {
  id: string
  title: string
  theme: { id: string; title: string }
  cells: readonly Cell[]
  disagreement: number
  agreed: Agreed | null
}

export type HeatMap = { words: LevelWords; perspectives: readonly Perspective[]; rows: readonly Row[] }

/**
 * Builds the heat map in the framework's order, for the perspectives that its reader may see: a
 * contributor's is built from their own perspective alone. An anonymous cell with fewer than three answers
 * shows nothing, and weighs nothing in the disagreement either, or the order of rows would betray it.
 */
export function asHeatMap(
  outline: Outline,
  perspectives: readonly Perspective[],
  heard: readonly Heard[],
  agreed: readonly Agreed[],
): HeatMap {
  const countsOf = new Map(heard.map((h) => [`${h.elementId} ${h.perspectiveId}`, h.counts]))
  const agreedOn = new Map(agreed.map((a) => [a.elementId, a]))
  const rows = outline.themes.flatMap((theme) =>
    theme.elements.map((element): Row => {
      const cells = perspectives.map((p) => asCell(p, countsOf.get(`${element.id} ${p.id}`) ?? null))
      return {
        id: element.id,
        title: element.title,
        theme: { id: theme.id, title: theme.title },
        cells,
        disagreement: disagreementBetween(cells.flatMap(shownCounts)),
        agreed: agreedOn.get(element.id) ?? null,
      }
    }),
  )
  return { words: outline.words, perspectives, rows }
}

function asCell(perspective: Perspective, heard: readonly number[] | null): Cell {
  const counts = asCounts(heard ?? [0, 0, 0, 0])
  const answered = totalOf(counts)
  const middleAnswer = middle(counts)
  const perspectiveId = perspective.id
  if (middleAnswer === null || !mayShow(perspective.mode, answered)) {
    return { perspectiveId, shows: perspective.mode === 'anonymous' ? 'fewer than three' : 'no answer' }
  }
  const { inTheRoom } = perspective
  return { perspectiveId, shows: 'answers', counts, answered, middle: middleAnswer, inTheRoom }
}

function shownCounts(cell: Cell): Counts[] {
  return cell.shows === 'answers' ? [cell.counts] : []
}

/** Orders rows by where the perspectives differ most; rows that differ alike keep the framework's order. */
export function orderByDisagreement(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => b.disagreement - a.disagreement)
}

/** Gathers rows under their themes, in the order in which they come. */
export function byTheme(rows: readonly Row[]): { id: string; title: string; rows: Row[] }[] {
  const themes = Map.groupBy(rows, (row) => row.theme.id)
  return [...themes.values()].map((ofTheme) => ({ ...ofTheme[0]!.theme, rows: ofTheme }))
}

/** The element on which views differ most, and the two perspectives, by identifier, that stand furthest apart on it. */
export type WidestDifference = { row: Row; between: readonly [string, string] | null }

/**
 * Finds where views differ most: the first row of *where we differ*, so that the sentence above the heat map and its
 * order say the same. Nobody is named where its groups stand alike and differ within themselves. Null when all agree.
 */
export function widestDifference(rows: readonly Row[]): WidestDifference | null {
  const [row] = orderByDisagreement(rows)
  if (!row || row.disagreement === 0) return null
  const pairs = pairsOf(row.cells.filter((cell) => cell.shows === 'answers')).map(([one, other]) => ({
    between: [one.perspectiveId, other.perspectiveId] as const,
    apart: distance(one.counts, other.counts),
  }))
  const [furthest] = pairs.toSorted((a, b) => b.apart - a.apart)
  return { row, between: furthest && furthest.apart > 0 ? furthest.between : null }
}

function pairsOf<Thing>(things: readonly Thing[]): [Thing, Thing][] {
  return things.flatMap((one, i) => things.slice(i + 1).map((other): [Thing, Thing] => [one, other]))
}

/** Writes the sentence that opens the heat map, from what it shows and how many people answered. */
export function lede({ perspectives, rows }: HeatMap, people: number): string {
  const answered = capital(countWord(people, 'person answered', 'people answered'))
  const widest = widestDifference(rows)
  if (widest === null) return `${answered}.`
  const where = `${answered}; views differ most on ${inSentence(widest.row.title)}`
  const names = perspectives
    .filter(({ id }) => widest.between?.includes(id))
    .map(({ name }) => inSentence(name))
  return names.length === 0 ? `${where}.` : `${where}, where ${andList(names)} are furthest apart.`
}
