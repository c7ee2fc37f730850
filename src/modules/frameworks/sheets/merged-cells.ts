import { type ColumnKey, type Columns, columnWords } from './columns.ts'
import { addressIn, type BroughtSheet, type CellProblem, placeIn } from './scale-in-sheet.ts'

/** A merged range, with the columns inside it that hold something for us. */
type Range = {
  range: string
  column: number
  row: number
  lastRow: number
  used: { at: number; key: ColumnKey }[]
}

/**
 * What merged cells come to: the rows with their texts where they belong, what must be mended, and what to look at.
 * `withinElement` holds the rows whose element is merged with that of a row above: they lack none of their own.
 */
export type Unmerged = {
  rows: BroughtSheet['rows']
  problems: CellProblem[]
  notes: CellProblem[]
  withinElement: ReadonlySet<number>
}

/**
 * Reads merged cells as leniently as is safe. Down several rows a theme and a strand may be merged, and anything else
 * whose further rows are empty: it is one element then. Across one row the text belongs to the first column that holds
 * something for us, which is said. What is left hides which element a text belongs to, and must be mended.
 */
export function unmerge(sheet: BroughtSheet, columns: Columns): Unmerged {
  const ranges = sheet.merged.map((merged) => rangeOf(merged, columns)).filter(({ used }) => used.length > 0)
  const rows = sheet.rows.map(({ at, cells }) => ({ at, cells: [...cells] }))
  for (const { column, row, used } of ranges) {
    const cells = rows.find(({ at }) => at === row)?.cells
    const [first] = used
    if (!cells?.[column] || first!.at === column) continue
    cells[first!.at] = cells[column]
    cells[column] = ''
  }
  return {
    rows,
    problems: ranges.filter((range) => isUnclear(range, rows, columns)).map(problemOf),
    notes: ranges.filter((range) => range.row === range.lastRow).flatMap((range) => noteOf(range, rows)),
    withinElement: new Set(
      ranges
        .filter(({ used }) => used.some(({ key }) => key === 'element'))
        .flatMap(({ row, lastRow }) => rows.flatMap(({ at }) => (at > row && at <= lastRow ? at : []))),
    ),
  }
}

function rangeOf(
  { range, column, lastColumn, row }: BroughtSheet['merged'][number],
  columns: Columns,
): Range {
  const used = Object.entries(columns)
    .map(([at, key]) => ({ at: Number(at), key }))
    .filter(({ at }) => at >= column && at <= lastColumn)
    .toSorted((a, b) => a.at - b.at)
  return { range, column, row, used, lastRow: placeIn(range.split(':')[1] ?? '')?.row ?? row }
}

const goesOn = (key: ColumnKey | undefined) => key === 'theme' || key === 'strand'

function isUnclear({ row, lastRow, used }: Range, rows: BroughtSheet['rows'], columns: Columns): boolean {
  if (row === lastRow || used.every(({ key }) => goesOn(key))) return false
  const below = rows.filter(({ at }) => at > row && at <= lastRow)
  return below.some(({ cells }) =>
    cells.some((text, at) => text !== '' && columns[at] && !goesOn(columns[at])),
  )
}

function problemOf({ range, column, row }: Range): CellProblem {
  return {
    cell: addressIn(column, row),
    because: `The cells ${range} are merged over several rows, so that it is not clear which element they belong to. Unmerge them, and write in each row what belongs to it.`,
  }
}

/** What is said of cells that are merged within one row; nothing where only one column of ours is among them. */
function noteOf({ range, column, row, used }: Range, rows: BroughtSheet['rows']): CellProblem[] {
  const [first] = used
  const isEmpty = !rows.find(({ at }) => at === row)?.cells[first!.at]
  if (used.length < 2 || isEmpty || used.every(({ key }) => key === first!.key)) return []
  const others = used.slice(1).map(({ at }) => addressIn(at, row))
  const called = rows[0]?.cells[first!.at] || columnWords[first!.key]
  return [
    {
      cell: addressIn(column, row),
      because: `The cells ${range} are merged. What they say was read as “${called}”, and ${others.join(', ')} as empty. If it belongs there too, unmerge them and write it in each.`,
    },
  ]
}
