import type { Kind } from '../reading/file-kinds.ts'
import type { Problem } from '../reading/problems.ts'

/** What was found in one file, beside what is loaded. All numbers count rows of the file, but for the last two. */
export type FileReport = {
  name: string
  size: number
  sha256: string
  /** The day the file's name says it is of. */
  day: string | null
  read: number
  added: number
  changed: number
  unchanged: number
  refused: number
  /** Rows that are loaded and not in the file; they stay, but for links, which then have ended. */
  absent: number
  loadedBefore: number
  problems: Problem[]
  /** What somebody should know before confirming, as sentences. */
  warnings: string[]
  /** Why the file as a whole is refused. */
  refusedBecause: string | null
}

/** What the register holds; the words are those of the national register. */
export type RegisterCounts = {
  establishments: number
  openEstablishments: number
  groups: number
  links: number
  openTrusts: number
  openMultiAcademyTrusts: number
  openSingleAcademyTrusts: number
  academies: number
  academiesInSingleAcademyTrusts: number
}

/** How an import ended. `waiting`: some rows cannot be used, and nobody has confirmed that the rest be imported. */
export type ImportReport = {
  outcome: 'done' | 'waiting' | 'refused'
  because: string | null
  files: Partial<Record<Kind, FileReport>>
  register: RegisterCounts
  milliseconds: number
}

/** How far an import is. `done` and `of` count rows while reading; `of` is an estimate from the file's size. */
export type ImportProgress = {
  step: 'reading' | 'comparing' | 'writing'
  kind: Kind | null
  done: number
  of: number
}
