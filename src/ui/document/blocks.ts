import type { LevelPosition } from '../levels/level.ts'

/** A level as a document shows it: its place, which is drawn and never written, and its word. */
export type LevelShown = { position: LevelPosition; word: string; note?: string }

/** What stands in one cell of a table: words, a number that was counted, or a level. */
export type DocumentCell = string | number | { level: LevelShown }

/** How one group answered one matter: how many chose each level, or in `words` why nothing is shown. */
export type DocumentSpread = {
  group: string
  /** How the group speaks, or how many of it answered. */
  note: string
  counts: readonly number[] | null
  /** The level in the middle; none where the answers are split, or nothing is shown. */
  middle: LevelPosition | null
  /** The word for the middle, or why there is none. */
  words: string
}

/** A column of a table in a document; `share` of the width, all together 1. */
export type DocumentColumn = { label: string; share: number; numeric?: boolean }

/** One piece of a document, in the order in which it is read. Text is text: no renderer takes any of it for markup. */
export type DocumentBlock =
  | { block: 'heading'; depth: 2 | 3; text: string }
  | { block: 'paragraph'; text: string; tone?: 'lede' | 'soft' }
  | { block: 'list'; label: string; items: readonly string[] }
  | { block: 'facts'; facts: readonly { term: string; words: string }[] }
  | { block: 'level'; level: LevelShown | null; none: string; mark: string | null }
  | {
      block: 'table'
      caption: string
      columns: readonly DocumentColumn[]
      rows: readonly (readonly DocumentCell[])[]
    }
  | { block: 'spread'; caption: string; words: readonly string[]; groups: readonly DocumentSpread[] }
  | { block: 'questions'; heading: string; questions: readonly string[] }
  | { block: 'page break' }
  /** Pieces that are read as one: no page ends between them, where they all fit on one. */
  | { block: 'together'; blocks: readonly DocumentBlock[] }

/** A plain table for a spreadsheet: one row of names, then rows of words and numbers. */
export type DataTable = {
  /** The name of its sheet: at most 31 characters. */
  name: string
  columns: readonly { label: string; width: number }[]
  rows: readonly (readonly (string | number | null)[])[]
}

/**
 * Who made a document, when, of what, and for whom (EXP-06). Every rendering carries all four; `audience` is empty in what
 * is made to be copied from, since where its words go next is not for us to say.
 */
export type Provenance = { madeBy: string; madeOn: string; holds: string; audience: string }

/** A document before it is Word, PDF or a page. */
export type DocumentContent = {
  title: string
  subtitle: string
  provenance: Provenance
  /** How many pages of A4 it is to fill exactly; left out where it may be as long as it is. */
  pages?: number
  blocks: readonly DocumentBlock[]
}

/** A picture in a document: what it shows in words, for whoever listens, and its size in pixels. */
export type DocumentPicture = {
  content: Uint8Array
  kind: 'jpeg' | 'png'
  words: string
  width: number
  height: number
}

/**
 * What an organisation's own documents are printed on: its logo at their head, and the colour of their headings and rules
 * as `#rrggbb`, in which words are read on white. Without a colour it is ours.
 */
export type Letterhead = { logo: DocumentPicture | null; colour: string | null }

/**
 * The same as a page shows it: where its logo is found, and the style sheet that says its colour as `--letterhead`, since a
 * page has no styles of its own.
 */
export type LetterheadShown = {
  logo: { src: string; words: string; width: number; height: number } | null
  colourSheet: string | null
}

/** A spreadsheet before it is Excel or CSV: its first table is what CSV holds. */
export type WorkbookContent = { title: string; provenance: Provenance; tables: readonly DataTable[] }

/** The line under a document's title and at the foot of its pages. */
export function provenanceWords({ madeBy, madeOn, holds }: Provenance): string {
  return `Made by ${madeBy} on ${madeOn}. ${holds}`
}
