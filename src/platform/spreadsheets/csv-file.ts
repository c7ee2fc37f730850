import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { FileRefusal } from '../apart/file-refusal.ts'
import { noTextKind } from './other-kinds.ts'
import { addressOf, most, type Workbook } from './workbook.ts'

/**
 * Reads a CSV file: in UTF-8, UTF-16 with its mark, or Windows-1252 as older spreadsheets save it; with commas,
 * semicolons or tabs, whichever its first line has most of. It stops at the first row, column or character that is one
 * too many.
 * @throws FileRefusal where it is not to be read.
 */
export function readCsv(file: Buffer): Workbook {
  const kind = noTextKind(file)
  if (kind)
    throw new FileRefusal(
      `This is ${kind}, not a CSV file. Save the table as CSV from your spreadsheet, and choose that.`,
    )
  const bytes = inUtf8(file)
  if (bytes.includes(0))
    throw new FileRefusal('This is neither an Excel workbook nor a CSV file. Choose one of these.')
  const rows = recordsIn(bytes)
    .map((cells, at) => ({ at: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const sheet = { name: '', rows, formulas: [], merged: [], hiddenParts: { rows: [], columns: [] } }
  return { kind: 'csv', sheets: [sheet], hidden: [] }
}

function recordsIn(bytes: Buffer): string[][] {
  const tooManyRows = `The file has more than ${most.rows.toLocaleString('en-GB')} rows.`
  try {
    const records: string[][] = parse(bytes, {
      ...{ bom: true, relax_column_count: true, skip_empty_lines: false },
      ...{ delimiter: delimiterOf(bytes), to: most.rows + 1 },
      cast: (cell, { index, records: before }) => bounded(cell, index, before + 1),
    })
    if (records.length > most.rows) throw new FileRefusal(tooManyRows)
    return records
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    const { lines } = error as { lines?: number }
    throw new FileRefusal(
      `The file is no CSV that can be read${lines ? `: look at line ${lines}` : ''}. A quotation mark may be open; save it again as CSV from your spreadsheet.`,
    )
  }
}

/** A cell as it was meant: without the apostrophe with which a file of ours keeps it from being taken for a formula. */
function bounded(cell: string, column: number, row: number): string {
  if (column >= most.columns) throw new FileRefusal(`Row ${row} has more than ${most.columns} columns.`)
  if (cell.length > most.characters)
    throw new FileRefusal(
      `Cell ${addressOf(column, row)} holds more than ${most.characters.toLocaleString('en-GB')} characters. Shorten it.`,
    )
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function inUtf8(file: Buffer): Buffer {
  const [first, second] = file
  if (first === 0xff && second === 0xfe) return Buffer.from(new TextDecoder('utf-16le').decode(file))
  if (first === 0xfe && second === 0xff) return Buffer.from(new TextDecoder('utf-16be').decode(file))
  return isUtf8(file) ? file : Buffer.from(new TextDecoder('windows-1252').decode(file))
}

function delimiterOf(bytes: Buffer): string {
  const line =
    bytes
      .toString('utf8', 0, 10_000)
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/)
      .find((each) => each.trim() !== '') ?? ''
  const counts = [',', ';', '\t'].map((each) => ({ each, count: line.split(each).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]!.each
}
