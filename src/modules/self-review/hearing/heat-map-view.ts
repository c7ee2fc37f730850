import { countWord, inSentence, numberWord } from '#src/ui/words.ts'
import type { Mode } from '../anonymity.ts'
import { type Before, type Cell, type HeatMap, orderByDisagreement, type Row } from '../heat-map.ts'
import { type Counts, levelWord, type Middle, type Position, wordFor } from '../middle.ts'
import type { HeardQuote } from '../queries/heat-map.ts'
import { countSettled } from '../settled.ts'
import type { Beside } from './beside.ts'

/** A place on the scale of four, or half-way between two neighbours: where a middle stands. */
export type HalfPosition = 1 | 1.5 | 2 | 2.5 | 3 | 3.5 | 4

/** How the rows are ordered: where views differ most first, or as the framework has them. */
export type Order = 'differ' | 'framework'

/** How a perspective answered. */
type Turnout = { mode: Mode; invited: number; answered: number; inTheRoom: number | null }

/** A perspective as the heat map needs it beside its rules. */
export type Column = Turnout & { id: string; name: string; initial: string }

/** What one cell of the screen shows: the counts and the middle in words, or why there is nothing; `mark` is what stood elsewhere. */
export type CellView =
  | { counts: Counts; position: HalfPosition | null; word: string; mark?: string }
  | { none: string; mark?: string }

/**
 * One row of the screen. `theme` is set where rows stand under their themes; `stands` says, in the order of the columns,
 * where each group's middle lies on the scale, and null where nothing of a group shows.
 */
export type RowView = {
  id: string
  title: string
  theme?: string
  quote?: string
  /** How the element was asked elsewhere. */
  note?: string
  cells: CellView[]
  stands: (number | null)[]
  isWide: boolean
  agreed: { position: Position; word: string; note?: string } | null | 'open'
}

/** The heat map as the screen shows it and nothing more, since it is rendered often. */
export type HeatMapView = {
  columns: { id: string; name: string; initial: string; note: string }[]
  rows: RowView[]
  /** How many elements have an agreed level, and how many were left open on purpose. */
  agreedCount: number
  openCount: number
}

/**
 * Makes the screen's shape out of what was heard. Under each element stands the first of `quotes` whose group is shown; what
 * stands beside takes its place.
 */
export function asHeatMapView(
  heatMap: HeatMap,
  columns: readonly Column[],
  order: Order,
  quotes: readonly HeardQuote[],
  beside: Beside | null = null,
): HeatMapView {
  const rows = order === 'differ' ? orderByDisagreement(heatMap.rows) : heatMap.rows
  const { agreed, open } = countSettled(heatMap.rows.map((row) => row.agreed))
  return {
    columns: columns.map((column) => ({
      id: column.id,
      name: column.name,
      initial: column.initial,
      note: answeredNote(column),
    })),
    rows: rows.map((row) => ({
      ...withBeside(asRowView(row, heatMap), beside, columns, heatMap.words),
      ...(order === 'framework' ? { theme: row.theme.title } : {}),
      ...(beside ? {} : quoteUnder(row.id, quotes, columns)),
    })),
    agreedCount: agreed,
    openCount: open,
  }
}

function quoteUnder(
  elementId: string,
  quotes: readonly HeardQuote[],
  columns: readonly Column[],
): { quote?: string } {
  const quote = quotes.find(
    (one) => one.elementId === elementId && columns.some(({ id }) => id === one.perspectiveId),
  )
  return quote ? { quote: quote.said } : {}
}

/** How a group answered, small: '6 of 6, in our own name', '6 in the room', '15 of 17'. */
export function answeredNote({ mode, invited, answered, inTheRoom }: Turnout): string {
  if (answered === 0) return 'no answer'
  if (mode === 'in_the_room') return inTheRoom === null ? 'in the room' : `${inTheRoom} in the room`
  return mode === 'own_name' ? `${answered} of ${invited}, in our own name` : `${answered} of ${invited}`
}

/** The same of one element, and how many of those who answered gave no level there: '17 of 18; one gave no level here'. */
export function answeredHereNote(turnout: Turnout, cell: Cell): string {
  const silent = silentIn(turnout, cell)
  const note = answeredNote(turnout)
  return silent === 0 ? note : `${note}; ${numberWord(silent)} gave no level here`
}

/**
 * How many of those who answered gave no level on one element, as far as anything of it shows: it was not theirs to
 * judge, or they left it out. A room gives one answer or none.
 */
export function silentIn({ mode, answered }: Turnout, cell: Cell): number {
  if (cell.shows !== 'answers' || mode === 'in_the_room') return 0
  return Math.max(0, answered - cell.answered)
}

/** How many people were heard: everybody who answered, and everybody in a room that gave one answer. */
export function peopleHeard(groups: readonly Turnout[]): number {
  const heardIn = ({ mode, answered, inTheRoom }: Turnout) =>
    mode === 'in_the_room' && answered > 0 ? (inTheRoom ?? 1) : answered
  return groups.reduce((sum, group) => sum + heardIn(group), 0)
}

/** What a contributor's page says of their own group: 'Seven people answered for middle leaders.' */
export function ownGroupLede(columns: readonly Column[]): string {
  const [own] = columns
  if (!own) return 'Your group did not answer.'
  const people = countWord(peopleHeard(columns), 'person', 'people')
  return `${people.charAt(0).toUpperCase()}${people.slice(1)} answered for ${inSentence(own.name)}.`
}

function asRowView(row: Row, { words }: HeatMap): RowView {
  const stands = row.cells.map((cell) => (cell.shows === 'answers' ? slotOf(cell.middle) : null))
  return {
    id: row.id,
    title: row.title,
    cells: row.cells.map((cell) => asCellView(cell, words)),
    stands,
    isWide: isFarApart(stands.filter((slot) => slot !== null)),
    agreed: agreedView(row, words),
  }
}

/** Writes beside a row what stood elsewhere: a note, a mark in each cell, and, of a year, what was agreed then. */
function withBeside(
  row: RowView,
  beside: Beside | null,
  columns: readonly Column[],
  words: HeatMap['words'],
): RowView {
  const there = beside?.rows[row.id]
  if (!beside || !there) return row
  const { agreed } = row
  return {
    ...row,
    ...(there.note ? { note: there.note } : {}),
    cells: row.cells.map((cell, at) => {
      const mark = there.marks[columns[at]?.name ?? '']
      return mark ? { ...cell, mark } : cell
    }),
    agreed:
      agreed && agreed !== 'open' && beside.kind === 'year'
        ? {
            position: agreed.position,
            word: agreed.word,
            ...beforeNote(agreed.position, there.wasLeftOpen ? 'left open' : there.agreed, words),
          }
        : agreed,
  }
}

function asCellView(cell: Cell, words: HeatMap['words']): CellView {
  if (cell.shows !== 'answers') return { none: cell.shows }
  return { counts: cell.counts, position: positionOfMiddle(cell.middle), word: wordFor(cell.middle, words) }
}

/** Where a middle stands on the scale; null for a split, which stands nowhere. */
export function positionOfMiddle(middle: Middle): HalfPosition | null {
  if ('at' in middle) return middle.at
  const [lower, upper] = middle.between
  return upper - lower > 1 ? null : ((lower + 0.5) as HalfPosition)
}

function slotOf(middle: Middle): number {
  return 'at' in middle ? middle.at : (middle.between[0] + middle.between[1]) / 2
}

/** Groups are far apart when the middles of some two lie two levels or more from each other. */
function isFarApart(slots: readonly number[]): boolean {
  return slots.length > 1 && Math.max(...slots) - Math.min(...slots) >= 2
}

function agreedView(row: Row, words: HeatMap['words']): RowView['agreed'] {
  if (row.agreed === null) return null
  const { level, before } = row.agreed
  if (level === null) return 'open'
  return { position: level, word: levelWord(level, words), ...beforeNote(level, before, words) }
}

/** 'as before', 'was amber-red' or 'was left open', where the cycle before has something to compare with. */
export function beforeNote(
  level: Position | null,
  before: Before,
  words: HeatMap['words'],
): { note?: string } {
  if (before === null) return {}
  if (before === 'left open') return { note: 'was left open' }
  return { note: level === before ? 'as before' : `was ${levelWord(before, words)}` }
}
