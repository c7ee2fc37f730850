/** A row of a sheet: its number as the spreadsheet shows it, from 1, and its cells from column A as text. */
export type SheetRow = { at: number; cells: string[] }

/** The rows, from 1, and the columns, from 0, that a sheet hides and that hold something. They are read all the same. */
export type HiddenParts = { rows: number[]; columns: number[] }

/**
 * A sheet as it was read. `formulas` holds the addresses of cells that calculate: their last result is what was read.
 * `merged` holds the ranges that are merged, such as `B2:B5`.
 */
export type Sheet = {
  name: string
  rows: SheetRow[]
  formulas: string[]
  merged: string[]
  hiddenParts: HiddenParts
}

/** What a spreadsheet held; `hidden` names the sheets that are hidden, which are not read. A CSV file has one sheet, without a name. */
export type Workbook = { kind: 'xlsx' | 'csv'; sheets: Sheet[]; hidden: string[] }

/** The most of each that is read (UP-04, UP-06), sizes in bytes. A workbook with more sheets is no table. */
export const most = {
  entries: 1_000,
  entryBytes: 50_000_000,
  totalBytes: 100_000_000,
  ratio: 100,
  sheets: 20,
  rows: 50_000,
  columns: 200,
  characters: 32_767,
}

/** The address of a cell: its column from 0 and its row from 1, as `C7`. */
export function addressOf(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** The column, from 0, and the row of an address; null where it is none. */
export function placeOf(address: string): { column: number; row: number } | null {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(address)
  if (!parts) return null
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(parts[2]) }
}
