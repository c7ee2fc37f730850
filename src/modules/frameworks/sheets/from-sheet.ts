import type { DocumentElement, DocumentTheme, FrameworkDocument, LevelPosition } from '../document.ts'
import { emptyDocument, type Maker } from '../drafting/beginning.ts'
import { evidenceIn, listIn } from '../drafting/fields.ts'
import { mostElements } from '../drafting/problems.ts'
import { emptyElement, strandCalled, together } from '../drafting/structure.ts'
import { newIdentifier } from '../identifiers.ts'
import type { ColumnKey, Columns } from './columns.ts'
import { addressIn, type BroughtSheet, type CellProblem, readScale } from './scale-in-sheet.ts'

/** What a sheet becomes: a draft and what it leaves out, or what is wrong with it, cell by cell. */
export type FromSheet =
  | { ok: true; document: FrameworkDocument; setAside: string[] }
  | { ok: false; problems: CellProblem[] }

/** The most characters of what a column holds. */
const longest: Partial<Record<ColumnKey, number>> = { theme: 300, strand: 300, element: 300, code: 20 }
const longestOther = 8000

type Row = BroughtSheet['rows'][number]

/** Reads one row of a sheet by the chosen columns. Several columns of one kind are one list. */
class Reading {
  readonly problems: CellProblem[] = []
  readonly #columns: [number, ColumnKey][]

  constructor(columns: Columns) {
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
export function fromSheet(sheet: BroughtSheet, columns: Columns, title: string, maker: Maker): FromSheet {
  const reading = new Reading(columns)
  const { scale, problems } = readScale(sheet, columns)
  reading.problems.push(...problems, ...mergedProblems(sheet, columns))
  const rows = sheet.rows.slice(1)
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
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems }
  const document = { ...emptyDocument(title, maker), scale, themes }
  return { ok: true, document, setAside: asideOf(sheet, columns) }
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
  if (Number.isFinite(weight)) return weight
  reading.say(row, 'weight', `“${text}” is no number. Write a number such as 1.5, or leave it empty.`)
  return null
}

/** A theme or a strand may be merged downwards over its elements; anything else that is merged hides what it means. */
function mergedProblems({ merged }: BroughtSheet, columns: Columns): CellProblem[] {
  return merged.flatMap(({ range, column, lastColumn, row }) => {
    const isHeading = column === lastColumn && ['theme', 'strand'].includes(columns[column] ?? '')
    const touches = Object.keys(columns).some((at) => Number(at) >= column && Number(at) <= lastColumn)
    if (isHeading || !touches) return []
    return [
      {
        cell: addressIn(column, row),
        because: `The cells ${range} are merged, so that it is not clear which row they belong to. Unmerge them.`,
      },
    ]
  })
}

/** What a sheet holds and a draft does not, in sentences. */
function asideOf({ rows, formulas, others }: BroughtSheet, columns: Columns): string[] {
  const headings = rows[0]?.cells ?? []
  const widest = Math.max(...rows.map(({ cells }) => cells.length))
  const unused = Array.from({ length: widest }, (_, at) => at).filter(
    (at) => !columns[at] && rows.slice(1).some(({ cells }) => cells[at]),
  )
  return [
    ...unused.map(
      (at) =>
        `Column ${addressIn(at, 1).replace('1', '')}, “${headings[at] || 'without a heading'}”, is not kept.`,
    ),
    ...(formulas.length > 0
      ? [
          `Cells that calculate were read as they last stood: ${formulas.slice(0, 5).join(', ')}${formulas.length > 5 ? ` and ${formulas.length - 5} more` : ''}.`,
        ]
      : []),
    ...others.map((name) => `The sheet “${name}” was not read.`),
  ]
}
