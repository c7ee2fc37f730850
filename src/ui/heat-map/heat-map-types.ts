import type { ReactNode } from 'react'
import type { LevelPosition } from '../levels/level.ts'
import type { Middle } from './slots.ts'

export type HeatMapColumn = {
  key: string
  label: string
  /** How the group answered, small: “15 of 15”. */
  note?: string
  /** One or two letters for “who stands where”. */
  initial: string
}

export type HeatMapCell =
  | {
      kind: 'level'
      /** Where the middle answer stands; null where there is a spread and no middle to speak of. */
      position: LevelPosition | null
      /** The middle in the words of the scale: “amber-green”, “between ambers”. */
      word: string
      /** How many chose each level, weakest first. */
      counts: readonly number[]
      href: string
      /** What is heard after the word: “3 chose amber-red, 9 amber-green”. */
      label: string
      /** Small, under the word: how it stood elsewhere, “was amber-red”. */
      mark?: string
    }
  | { kind: 'few'; text: string; mark?: string }
  | { kind: 'none'; text: string; mark?: string }

export type HeatMapRow = {
  key: string
  label: string
  href: string
  /** A line below the label, such as something that was said. */
  note?: string
  /** Rows of one group stand together under its name. */
  group?: string
  /** In the order of the columns. */
  cells: readonly HeatMapCell[]
  middles?: readonly Middle[]
  /** The groups stand far apart. */
  spreadWide?: boolean
  /** The level agreed in the end, or a word in its place where it was settled without one. */
  agreed?: { position: LevelPosition; word: string; note?: string } | string | null
}

export type HeatMapCaption = { label: string; note?: string }

export type HeatMapProps = {
  caption: ReactNode
  /** What the rows are: the heading of the first column, heard and not seen. */
  rowsCaption: string
  columns: readonly HeatMapColumn[]
  rows: readonly HeatMapRow[]
  /** The column that shows who stands where; left out without it. */
  slotsCaption?: HeatMapCaption
  /** The column of the level agreed in the end; left out without it. */
  agreedCaption?: HeatMapCaption
  /** What stands in that column before anything is agreed. */
  notAgreed?: string
  legend?: ReactNode
}
