/** A file that can be taken away: its address under the outcome, its kind, what it is for, and what the record calls it. */
export type Copy = { file: string; kind: string; purpose: string; called: string }

/** The agreed self-review as files; each is smaller than a megabyte. */
export const agreedCopies = [
  {
    file: 'agreed.pdf',
    kind: 'PDF',
    purpose: 'to read, print and send',
    called: 'the agreed self-review as PDF',
  },
  {
    file: 'agreed.docx',
    kind: 'Word',
    purpose: 'to go on writing in',
    called: 'the agreed self-review as Word',
  },
  {
    file: 'agreed.xlsx',
    kind: 'Excel',
    purpose: 'tables to sort and count',
    called: 'the agreed self-review as Excel',
  },
  {
    file: 'agreed.csv',
    kind: 'CSV',
    purpose: 'one table for other programs',
    called: 'the agreed self-review as CSV',
  },
] as const satisfies readonly Copy[]

/** The two pages for the board as files. */
export const boardCopies = [
  {
    file: 'board.pdf',
    kind: 'PDF',
    purpose: 'for the board’s papers',
    called: 'the pages for the board as PDF',
  },
  {
    file: 'board.docx',
    kind: 'Word',
    purpose: 'to go on writing in',
    called: 'the pages for the board as Word',
  },
] as const satisfies readonly Copy[]
