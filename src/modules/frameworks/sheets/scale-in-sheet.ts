import type { LevelPosition, ScaleLevel } from '../document.ts'
import { usualScale } from '../drafting/beginning.ts'
import { type Columns, levelWord } from './columns.ts'

/**
 * A sheet that is to become a framework: its rows with their headings first, the sheet that names the levels where
 * there is one, the names of sheets that are not read, and in sentences what else of the file is not.
 */
export type BroughtSheet = {
  /** What the sheet is called in its workbook; empty in a CSV file. */
  name?: string
  rows: { at: number; cells: string[] }[]
  formulas: string[]
  merged: { range: string; column: number; lastColumn: number; row: number }[]
  levels: { name: string; rows: { at: number; cells: string[] }[] } | null
  others: string[]
  /** The rows, from 1, and the columns, from 0, that are hidden in the file. */
  hiddenParts?: { rows: number[]; columns: number[] }
  /** What stood in the rows above the headings, such as a title. */
  above?: string[]
  /** What of the file was not read at all, in sentences. */
  unread?: string[]
}

/** Something wrong with a sheet, and the address of the cell where it stands. */
export type CellProblem = { cell: string; because: string }

/** The address of a cell: its column from 0, its row from 1. */
export function addressIn(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** The place of an address: its column from 0, its row from 1; null where it is none. */
export function placeIn(address: string): { column: number; row: number } | null {
  const parts = /^([A-Z]+)(\d+)$/.exec(address)
  if (!parts) return null
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(parts[2]) }
}

/**
 * The words of the scale and which of them are described: from the sheet of levels, else from the headings. `first` is the
 * cell where the word of the weaker end stands.
 */
export function readScale(
  sheet: BroughtSheet,
  columns: Columns,
): { scale: ScaleLevel[]; first: string; problems: CellProblem[] } {
  const read = sheet.levels ? fromLevels(sheet.levels) : fromHeadings(sheet, columns)
  const first = read[0]?.cell ?? addressIn(0, 1)
  const problems = read.flatMap(({ word, cell }, at) => {
    if (/^\d+$/.test(word))
      return [
        {
          cell,
          because: `The level “${word}” is a digit, which is a grade to a school leader. Give it a word.`,
        },
      ]
    const isTwice = read.findIndex((other) => other.word.toLowerCase() === word.toLowerCase()) < at
    return isTwice ? [{ cell, because: `Two levels are called “${word}”. Give each its own word.` }] : []
  })
  if (sheet.levels && read.length !== 4)
    return {
      ...{ scale: usualScale, first },
      problems: [
        {
          cell: `${sheet.levels.name}!A2`,
          because: `The sheet names ${read.length} levels; write four, from the weaker end to the stronger.`,
        },
      ],
    }
  const isDescribed = (position: LevelPosition) =>
    position === 1 || position === 4 || isFilled(sheet, columns, position)
  return {
    scale: read.map(({ word }, at) => {
      const position = (at + 1) as LevelPosition
      return { position, word, described: isDescribed(position) }
    }),
    ...{ first, problems },
  }
}

type Read = { word: string; cell: string }

function fromLevels({ name, rows }: NonNullable<BroughtSheet['levels']>): Read[] {
  return rows.flatMap(({ at, cells }, index) => {
    const word = (cells[0] ?? '').trim()
    const isHeading = index === 0 && /^(the )?(four )?(level|word)s?\b/i.test(word)
    return isHeading || word === '' ? [] : [{ word, cell: `${name}!A${at}` }]
  })
}

function fromHeadings({ rows }: BroughtSheet, columns: Columns): Read[] {
  const [headings] = rows
  return usualScale.map(({ position, word }) => {
    const at = Object.entries(columns).find(([, key]) => key === `level-${position}`)?.[0]
    const heading = at === undefined ? '' : (headings?.cells[Number(at)] ?? '')
    return {
      word: heading ? levelWord(heading).toLowerCase() : word,
      cell: addressIn(Number(at ?? 0), headings?.at ?? 1),
    }
  })
}

/** Whether at least half of the rows describe this level. */
function isFilled({ rows }: BroughtSheet, columns: Columns, position: LevelPosition): boolean {
  const at = Object.entries(columns).find(([, key]) => key === `level-${position}`)?.[0]
  if (at === undefined) return false
  const elements = rows.slice(1)
  return (
    elements.filter(({ cells }) => cells[Number(at)]).length * 2 >= elements.length && elements.length > 0
  )
}
