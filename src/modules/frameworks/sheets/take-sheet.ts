import { cleanText } from '../exchange/text.ts'
import { problemsOfColumns, recognise } from './columns.ts'
import { addressIn, type BroughtSheet, placeIn } from './scale-in-sheet.ts'

/** The most rows of a sheet that is kept while it is checked; a framework has far fewer. */
const mostRows = 1000

/** The most rows of the sheet that names the levels; it has four, and what stands round them. */
const mostLevelRows = 20

/** The most columns that are kept. */
const mostColumns = 60

type ReadSheet = {
  name: string
  rows: { at: number; cells: string[] }[]
  formulas: string[]
  merged: string[]
  hiddenParts: NonNullable<BroughtSheet['hiddenParts']>
}

type ReadWorkbook = { sheets: readonly ReadSheet[]; hidden: readonly string[] }

const isLevels = ({ name }: ReadSheet) => /^(the )?(four )?(levels?|scale)$/i.test(name.trim())

/** The sheet of our own template that explains it. */
const explains = 'How to fill this in'

/**
 * Takes the sheet with the framework and the one with the levels out of a workbook; or says why there is none. The
 * framework is on the first sheet whose headings are those of one, since many a workbook begins with a cover; where no
 * sheet has such headings, on the first.
 */
export function takeSheet({ sheets, hidden }: ReadWorkbook): { sheet: BroughtSheet } | { because: string } {
  const levels = sheets.find((sheet) => isLevels(sheet) && !hasHeadings(sheet)) ?? null
  const rest = sheets.filter((sheet) => sheet !== levels && sheet.name !== explains && sheet.rows.length > 0)
  const main = rest.find(hasHeadings) ?? rest[0]
  if (!main)
    return { because: 'The sheet is empty. Write one row for each element, below a row of headings.' }
  if (main.rows.length > mostRows)
    return {
      because: `The sheet “${main.name}” has ${main.rows.length.toLocaleString('en-GB')} rows; a framework that people can answer has at most 200 elements, one a row.`,
    }
  const { above, rows } = fromHeadings(cleaned(main.rows))
  return {
    sheet: {
      ...{ name: main.name, rows, above },
      formulas: main.formulas,
      merged: main.merged.flatMap(rangeOf),
      hiddenParts: main.hiddenParts,
      levels: levels && { name: levels.name, rows: cleaned(levels.rows.slice(0, mostLevelRows)) },
      others: rest.filter((sheet) => sheet !== main).map(({ name }) => name),
      unread: [...hidden.map(hiddenWords), ...beyondColumns(main), ...beyondLevels(levels)],
    },
  }
}

const hiddenWords = (name: string) => `The sheet “${name}” is hidden and was not read.`

/** Says which columns beyond those that are kept hold something. */
function beyondColumns({ name, rows }: ReadSheet): string[] {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const beyond = Array.from({ length: Math.max(0, widest - mostColumns) }, (_, n) => mostColumns + n)
  const filled = beyond.filter((at) => rows.some(({ cells }) => cells[at]))
  if (filled.length === 0) return []
  const [first, last] = [filled[0]!, filled.at(-1)!].map((at) => letterOf(at))
  const which = first === last ? `Column ${first} was` : `The columns from ${first} to ${last} were`
  return [`${which} not read${name ? ` of the sheet “${name}”` : ''}: at most ${mostColumns} columns are.`]
}

/** Says what of the sheet with the levels is not read: all but the first column, and what stands far below. */
function beyondLevels(levels: ReadSheet | null): string[] {
  if (!levels) return []
  const { name, rows } = levels
  const isWide = rows.some(({ cells }) => cells.slice(1).some(Boolean))
  const next = rows[mostLevelRows]
  return [
    ...(isWide ? [`Of the sheet “${name}” only the first column was read, which names the levels.`] : []),
    ...(next ? [`Of the sheet “${name}” nothing was read from row ${next.at} on.`] : []),
  ]
}

function letterOf(column: number): string {
  return addressIn(column, 1).slice(0, -1)
}

function cleaned(rows: ReadSheet['rows']): ReadSheet['rows'] {
  return rows
    .map(({ at, cells }) => ({ at, cells: cells.slice(0, mostColumns).map(cleanText) }))
    .filter(({ cells }) => cells.some(Boolean))
}

/** The most rows that may stand above the headings. */
const mostAbove = 5

/** Which row says what the columns hold; -1 where none does. */
function headingsIn(rows: ReadSheet['rows']): number {
  return rows
    .slice(0, mostAbove + 1)
    .findIndex(({ cells }) => problemsOfColumns(recognise(cells)).length === 0)
}

/** A sheet of 50,000 rows is not cleaned for its headings: they stand among the first, empty ones not counted. */
function hasHeadings({ rows }: ReadSheet): boolean {
  return headingsIn(cleaned(rows.slice(0, mostAbove * 4))) >= 0
}

/** The rows from the headings on: a title often stands above them. Where no row says what its columns hold, all rows. */
function fromHeadings(rows: ReadSheet['rows']): { above: string[]; rows: ReadSheet['rows'] } {
  const at = Math.max(0, headingsIn(rows))
  return {
    above: rows.slice(0, at).map(({ cells }) => cells.filter(Boolean).join(' ')),
    rows: rows.slice(at),
  }
}

function rangeOf(range: string): BroughtSheet['merged'] {
  const [first, last] = range.split(':').map(placeIn)
  if (!first || !last) return []
  return [{ range, column: first.column, lastColumn: last.column, row: first.row }]
}
