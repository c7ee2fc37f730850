import { andList } from '#src/ui/words.ts'
import { type LevelWords, levelWord, type Position, wordFor } from '../middle.ts'
import type { GroupLine, YearLine } from '../years/year-on-year.ts'

/** What else was heard, put beside a heat map: an earlier year, or the same elements in another framework. */
export type Beside = {
  id: string
  kind: 'year' | 'framework'
  /** '2025', or the title of the other framework. */
  label: string
  /** By the key of the element. */
  rows: Readonly<Record<string, BesideRow>>
}

/** What stands beside an element: a note under it, a mark in the cell of each group by name, and what was agreed there. */
export type BesideRow = {
  note: string
  marks: Readonly<Record<string, string>>
  agreed: Position | null
  /** Whether its leaders left it open there on purpose: settled, and at no level. */
  wasLeftOpen: boolean
}

/** The words of both scales: `there` is what is put beside. */
type Words = { here: LevelWords; there: LevelWords }

/** Puts an earlier year beside: 'was amber-red' in each cell, and how the element was asked then where that was otherwise. */
export function besideYear(lines: readonly YearLine[], words: Words): Beside['rows'] {
  return rowsOf(lines, (line) => ({
    note: yearNote(line),
    marks: marksOf(line, (was, is) => (was === is ? 'as before' : `was ${was}`), words),
    agreed: line.before,
    // Of several that became one, one may have a level and another none.
    wasLeftOpen: line.askedAs.length === 1 && line.isSettled.before && line.before === null,
  }))
}

function yearNote({ title, askedAs }: YearLine): string {
  if (askedAs.length === 0) return 'Not asked then.'
  if (askedAs.length === 1 && askedAs[0] === title) return ''
  return `Asked then as ${quoted(askedAs)}.`
}

/** A tie between an element here and one of the other framework. */
export type Tie = { element: string; title: string; kind: 'exact match' | 'related' }

/**
 * Puts another framework beside. A mark stands in the cells where one element answers to one: of several, which are
 * different questions, the note alone tells, with what was agreed on them.
 */
export function besideFramework(
  lines: readonly YearLine[],
  ties: readonly Tie[],
  words: Words,
): Beside['rows'] {
  return rowsOf(lines, (line) => ({
    note: frameworkNote(
      line,
      ties.filter(({ element }) => element === line.id),
      words.there,
    ),
    marks: marksOf(line, (was) => `there ${was}`, words),
    agreed: null,
    wasLeftOpen: false,
  }))
}

function frameworkNote({ before }: YearLine, ties: readonly Tie[], there: LevelWords): string {
  if (ties.length === 0) return 'Not asked there.'
  const titles = (kind: Tie['kind']) => ties.filter((tie) => tie.kind === kind).map(({ title }) => title)
  const [exact, related] = [titles('exact match'), titles('related')]
  const said = [
    exact.length > 0 && `the same as ${quoted(exact)}`,
    related.length > 0 && `related to ${quoted(related)}`,
  ].filter((words) => words !== false)
  const agreed = before === null ? '' : ` (agreed ${levelWord(before, there)})`
  const sentence = `${said.join('; ')}${agreed}.`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

const quoted = (titles: readonly string[]) => andList(titles.map((title) => `“${title}”`))

function rowsOf(lines: readonly YearLine[], row: (line: YearLine) => BesideRow): Beside['rows'] {
  return Object.fromEntries(lines.map((line) => [line.id, row(line)]))
}

function marksOf(
  { groups }: { groups: readonly GroupLine[] },
  mark: (there: string, here: string | null) => string,
  words: Words,
): Record<string, string> {
  return Object.fromEntries(
    groups.flatMap(({ name, before, now }) =>
      before ? [[name, mark(wordFor(before, words.there), now && wordFor(now, words.here))]] : [],
    ),
  )
}
