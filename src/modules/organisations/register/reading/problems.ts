import { UnknownWord } from './cells.ts'

/** One row that cannot be used: its line in the file, the header being line 1, and why. */
export type Problem = { line: number; because: string }

const shown = 200

/** The rows of one file that cannot be used: all are counted, the first 200 kept to be shown. */
export class Problems {
  total = 0
  /** Rows whose kind of group or status is none that we know. */
  unknown = 0
  readonly list: Problem[] = []

  add(line: number, why: string | Error): void {
    this.total += 1
    if (why instanceof UnknownWord) this.unknown += 1
    if (this.list.length < shown)
      this.list.push({ line, because: typeof why === 'string' ? why : why.message })
  }
}
