import { named } from '../exchange/text.ts'
import type { ColumnKey, Columns } from './columns.ts'
import { addressIn, type BroughtSheet } from './scale-in-sheet.ts'

/** A column that somebody says the meaning of: its place from 0, its letter, its heading, and what stands in it. */
export type ColumnToChoose = {
  at: number
  letter: string
  heading: string
  /** The first text below the heading; where there is no heading, the first few, since nothing else says what they are. */
  examples: string[]
  chosen: ColumnKey | ''
}

/** The most texts of a column without a heading that are shown. */
const mostExamples = 3

/** The columns of a sheet that hold anything, also those to the right of its last heading. */
export function columnsToChoose({ rows }: Pick<BroughtSheet, 'rows'>, chosen: Columns): ColumnToChoose[] {
  const [headings, ...below] = rows
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: widest }, (_, at) => {
    const heading = headings?.cells[at] ?? ''
    const examples = below.flatMap(({ cells }) => cells[at] || []).slice(0, heading ? 1 : mostExamples)
    return {
      ...{ at, letter: addressIn(at, 1).slice(0, -1), heading, chosen: chosen[at] ?? ('' as const) },
      examples: examples.map((text) => named(text, 80)),
    }
  }).filter(({ heading, examples }) => heading || examples.length > 0)
}
