import type { DocumentElement, DocumentTheme, FrameworkDocument, LevelPosition } from '../document.ts'
import { emptyDocument, type Maker } from '../drafting/beginning.ts'
import { evidenceIn, listIn } from '../drafting/fields.ts'
import { mostElements } from '../drafting/problems.ts'
import { emptyElement, strandCalled, together } from '../drafting/structure.ts'
import { named } from '../exchange/text.ts'
import { newIdentifier } from '../identifiers.ts'
import type { ColumnKey, Columns } from './columns.ts'
import { hiddenParts } from './hidden-parts.ts'
import { unmerge } from './merged-cells.ts'
import { addressIn, type BroughtSheet, type CellProblem, placeIn, readScale } from './scale-in-sheet.ts'
import { calculated, codesTwice, except, failedCells, undescribed } from './to-look-at.ts'
import type { ScaleRead } from './weaker-end.ts'

/**
 * What a sheet becomes: a draft, or what must be mended, cell by cell. Either way, and at once, the cells to look at, with
 * which a draft can be made all the same: those that were read otherwise than they stand, the levels that are empty
 * and should not be, rows and columns that the file hides, and codes that stand there twice. And what the draft will not hold.
 */
export type FromSheet = Told &
  ({ ok: true; document: FrameworkDocument } | { ok: false; problems: CellProblem[] })

type Told = {
  scaleRead: ScaleRead
  readOtherwise: CellProblem[]
  empty: CellProblem[]
  hidden: CellProblem[]
  codesTwice: CellProblem[]
  setAside: string[]
}

/** The most characters of what a column holds. */
const longest: Partial<Record<ColumnKey, number>> = { theme: 300, strand: 300, element: 300, code: 20 }
const longestOther = 8000

/** A weight goes from 0 to this: shares of one and of a hundred are within it, and points. */
const mostWeight = 1000

type Row = BroughtSheet['rows'][number]

/** Reads one row of a sheet by the chosen columns. Several columns of one kind are one list. */
class Reading {
  readonly problems: CellProblem[] = []
  /** The rows, from 1, that go on with the element above. */
  readonly withinElement: ReadonlySet<number>
  readonly #columns: [number, ColumnKey][]

  constructor(columns: Columns, withinElement: ReadonlySet<number>) {
    this.withinElement = withinElement
    this.#columns = Object.entries(columns).map(([at, key]) => [Number(at), key])
  }

  text(row: Row, key: ColumnKey): string {
    const found = this.#columns.filter(([, each]) => each === key).map(([at]) => row.cells[at] ?? '')
    return found.filter(Boolean).join('\n')
  }

  address(row: Row, key: ColumnKey): string {
    const at = this.#columns.find(([, each]) => each === key)?.[0] ?? 0
    return addressIn(at, row.at)
  }

  say(row: Row, key: ColumnKey, because: string): void {
    this.problems.push({ cell: this.address(row, key), because })
  }

  /** Says what of a row is longer than it may be. */
  checkLengths(row: Row): void {
    for (const [at, key] of this.#columns) {
      const [length, most] = [row.cells[at]?.length ?? 0, longest[key] ?? longestOther]
      if (length > most)
        this.problems.push({
          cell: addressIn(at, row.at),
          because: `${length.toLocaleString('en-GB')} characters; the most here is ${most.toLocaleString('en-GB')}. Shorten it.`,
        })
    }
  }
}

/** Makes a draft of a sheet, one row an element, all of it or nothing. A theme goes on until another is named. */
export function fromSheet(given: BroughtSheet, columns: Columns, title: string, maker: Maker): FromSheet {
  const unmerged = unmerge(given, columns)
  const reading = new Reading(columns, unmerged.withinElement)
  const sheet = { ...given, rows: unmerged.rows }
  const { scale, first, problems } = readScale(sheet, columns)
  const rows = sheet.rows.slice(1)
  reading.problems.push(...problems, ...unmerged.problems, ...failedCells(rows, columns))
  if (rows.length === 0)
    reading.problems.push({
      cell: addressIn(0, 2),
      because: 'There is no row below the headings. Write one row for each element.',
    })
  const themes = readThemes(rows, columns, { reading, title })
  const count = themes.reduce((sum, { elements }) => sum + elements.length, 0)
  if (count > mostElements)
    reading.problems.push({
      cell: addressIn(0, rows[mostElements]!.at),
      because: `The sheet has ${count} elements; the most that people can answer is ${mostElements}.`,
    })
  const readOtherwise = except([...unmerged.notes, ...calculated(sheet, columns)], reading.problems)
  const told = {
    scaleRead: { words: scale.map(({ word }) => word), cell: first },
    readOtherwise: inOrder(readOtherwise),
    empty: except(undescribed(rows, columns, scale), reading.problems, readOtherwise),
    hidden: hiddenParts(sheet, columns),
    codesTwice: except(codesTwice(rows, columns), reading.problems),
    setAside: asideOf(sheet, columns),
  }
  if (reading.problems.length > 0) return { ok: false, problems: inOrder(reading.problems), ...told }
  return { ok: true, document: { ...emptyDocument(title, maker), scale, themes }, ...told }
}

/** Cells as one goes through a sheet: row by row, each from its first column; those of other sheets before them. */
export function inOrder(cells: readonly CellProblem[]): CellProblem[] {
  const order = (cell: string) => {
    const place = placeIn(cell)
    return place ? place.row * 1000 + place.column : 0
  }
  return cells.toSorted((a, b) => order(a.cell) - order(b.cell))
}

function readThemes(
  rows: Row[],
  columns: Columns,
  about: { reading: Reading; title: string },
): DocumentTheme[] {
  const { reading } = about
  const themes = new Map<string, DocumentTheme>()
  const hasThemes = Object.values(columns).includes('theme')
  let [theme, strand] = [hasThemes ? '' : about.title, '']
  for (const row of rows) {
    const named = hasThemes ? reading.text(row, 'theme') : ''
    if (named && named !== theme) [theme, strand] = [named, '']
    strand = reading.text(row, 'strand') || (named ? '' : strand)
    reading.checkLengths(row)
    if (!theme) {
      reading.say(row, 'theme', 'No theme is named here or above. Name the theme of the first row.')
      continue
    }
    const place = themes.get(theme) ?? {
      identifier: newIdentifier(),
      title: theme,
      code: null,
      note: null,
      elements: [],
    }
    themes.set(theme, place)
    const element = readElement(row, place, { reading, strand })
    if (element) place.elements = together([...place.elements, element])
  }
  return [...themes.values()]
}

type About = { reading: Reading; strand: string }

function readElement(row: Row, theme: DocumentTheme, { reading, strand }: About): DocumentElement | null {
  const title = reading.text(row, 'element')
  const [kind, weight] = [readKind(row, reading), readWeight(row, reading)]
  if (!title && reading.withinElement.has(row.at)) return null
  if (!title) {
    reading.say(row, 'element', 'This row has no element. Write what it is called, or empty the row.')
    return null
  }
  if (theme.elements.some((other) => other.title === title))
    reading.say(
      row,
      'element',
      `“${title}” stands in this theme already. Give it another name, or take one out.`,
    )
  const levels = ([1, 2, 3, 4] as LevelPosition[]).map((position) => ({
    ...{ position, description: reading.text(row, `level-${position}`) || null },
  }))
  return {
    ...emptyElement(newIdentifier(), title),
    code: reading.text(row, 'code') || null,
    strand: strandCalled(theme, strand),
    prompts: listIn(reading.text(row, 'prompts')),
    levels,
    ...evidenceIn(reading.text(row, 'evidence')),
    challengeQuestions: listIn(reading.text(row, 'challenge')),
    ...{ kind, weight },
  }
}

function readKind(row: Row, reading: Reading): DocumentElement['kind'] {
  const word = reading.text(row, 'kind').toLowerCase()
  if (word === '' || word === 'assurance' || word === 'networking') return word || null
  reading.say(
    row,
    'kind',
    `“${word}” is neither “assurance” nor “networking”. Write one of these, or leave it empty.`,
  )
  return null
}

function readWeight(row: Row, reading: Reading): number | null {
  const text = reading.text(row, 'weight')
  if (text === '') return null
  const weight = Number(text.replace(',', '.'))
  if (!Number.isFinite(weight) || /,\d{3}$|^0[xbo]/i.test(text))
    reading.say(row, 'weight', `“${text}” is no number. Write a number such as 1.5, or leave it empty.`)
  else if (weight < 0 || weight > mostWeight)
    reading.say(
      row,
      'weight',
      `“${text}” is no weight: write a number from 0 to ${mostWeight}, or leave it empty.`,
    )
  else return weight
  return null
}

/** What a sheet holds and a draft does not, in sentences. */
function asideOf({ rows, others, above = [], unread = [] }: BroughtSheet, columns: Columns): string[] {
  const headings = rows[0]?.cells ?? []
  const widest = Math.max(...rows.map(({ cells }) => cells.length))
  const unused = Array.from({ length: widest }, (_, at) => at).filter(
    (at) => !columns[at] && rows.slice(1).some(({ cells }) => cells[at]),
  )
  return [
    ...above.map((text) => `What stands above the headings, “${named(text)}”, was not read.`),
    ...unused.map(
      (at) =>
        `Column ${addressIn(at, 1).replace('1', '')}, “${headings[at] || 'without a heading'}”, is not kept.`,
    ),
    ...others.map((name) => `The sheet “${name}” was not read.`),
    ...unread,
  ]
}
