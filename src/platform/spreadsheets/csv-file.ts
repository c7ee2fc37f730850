import { parse } from 'csv-parse/sync'
import { addressOf, most, SpreadsheetRefusal, type Workbook } from './workbook.ts'

/**
 * Reads a CSV file: in UTF-8, UTF-16 with its mark, or Windows-1252 as older spreadsheets save it; with commas,
 * semicolons or tabs, whichever its first line has most of.
 */
export function readCsv(file: Buffer): Workbook {
  const text = decoded(file)
  if (text.includes('\u0000'))
    throw new SpreadsheetRefusal('This is neither an Excel workbook nor a CSV file. Choose one of these.')
  const delimiter = delimiterOf(text)
  try {
    const records = parse(text, {
      ...{ bom: true, delimiter, relax_column_count: true, skip_empty_lines: false, info: true },
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (records.length > most.rows)
      throw new SpreadsheetRefusal(`The file has more than ${most.rows.toLocaleString('en-GB')} rows.`)
    const rows = records
      .map(({ record }, at) => ({ at: at + 1, cells: record.map((cell) => withoutGuard(cell)) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
    for (const { at, cells } of rows) refuseLarge(at, cells)
    return { kind: 'csv', sheets: [{ name: '', rows, formulas: [], merged: [] }] }
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) throw error
    const { lines } = error as { lines?: number }
    throw new SpreadsheetRefusal(
      `The file is no CSV that can be read${lines ? `: look at line ${lines}` : ''}. A quotation mark may be open; save it again as CSV from your spreadsheet.`,
    )
  }
}

function refuseLarge(row: number, cells: string[]): void {
  if (cells.length > most.columns)
    throw new SpreadsheetRefusal(`Row ${row} has more than ${most.columns} columns.`)
  const long = cells.findIndex((cell) => cell.length > most.characters)
  if (long >= 0)
    throw new SpreadsheetRefusal(
      `Cell ${addressOf(long, row)} holds more than ${most.characters.toLocaleString('en-GB')} characters. Shorten it.`,
    )
}

function decoded(file: Buffer): string {
  const [first, second] = file
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(file)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('windows-1252').decode(file)
  }
}

function delimiterOf(text: string): string {
  const line =
    text
      .slice(0, 10_000)
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/)
      .find((each) => each.trim() !== '') ?? ''
  const counts = [',', ';', '\t'].map((each) => ({ each, count: line.split(each).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]!.each
}

/** The apostrophe with which a file of ours keeps a cell from being taken for a formula. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
