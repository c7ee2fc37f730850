import { type Columns, columnWords } from './columns.ts'
import { addressIn, type BroughtSheet, type CellProblem } from './scale-in-sheet.ts'

/**
 * Says which rows and columns of ours were read though the file hides them, as a filter does: whoever looks at the sheet
 * does not see them. Hidden rows that follow each other are said once.
 */
export function hiddenParts({ rows, hiddenParts }: BroughtSheet, columns: Columns): CellProblem[] {
  const isHidden = new Set(hiddenParts?.rows)
  const runs: { first: number; last: number }[] = []
  let wasHidden = false
  for (const { at } of rows.slice(1)) {
    if (isHidden.has(at) && wasHidden) runs.at(-1)!.last = at
    else if (isHidden.has(at)) runs.push({ first: at, last: at })
    wasHidden = isHidden.has(at)
  }
  return [
    ...(hiddenParts?.columns ?? []).flatMap((at) => columnNote(at, rows, columns)),
    ...runs.map(({ first, last }) => ({ cell: addressIn(0, first), because: rowWords(first, last) })),
  ]
}

function columnNote(at: number, [headings]: BroughtSheet['rows'], columns: Columns): CellProblem[] {
  const key = columns[at]
  if (!key) return []
  const cell = addressIn(at, headings?.at ?? 1)
  const letter = addressIn(at, 1).slice(0, -1)
  const because = `Column ${letter} is hidden in the file; it was read as “${columnWords[key]}”. If you do not want it, change the columns.`
  return [{ cell, because }]
}

function rowWords(first: number, last: number): string {
  return first === last
    ? `Row ${first} is hidden in the file; it was read. If you do not want it, delete it there, and choose the file again.`
    : `Rows ${first} to ${last} are hidden in the file; they were read. If you do not want them, delete them there, and choose the file again.`
}
