import { createReadStream } from 'node:fs'
import { type CsvError, type Info, type Parser, parse } from 'csv-parse'
import { RowProblem, type Value } from './cells.ts'
import type { FileKind } from './file-kinds.ts'
import { FileRefusal, type Layout, layOut } from './header.ts'
import type { Inspection } from './inspect-file.ts'
import type { Problems } from './problems.ts'

/** A row as understood: its line in the file, and a value for each column of the layout. */
export type Row = { line: number; values: Value[] }

type Raw = { record: string[]; info: Info }

/** A file while it is read. */
export type Reading = {
  path: string
  kind: FileKind
  inspection: Inspection
  problems: Problems
  /** Told of the rows read so far, good or bad, and of the bytes. */
  onRow?(rows: number, bytes: number): void
}

/**
 * Opens a file and reads its first line.
 * @returns its layout, and its rows, which are read as they are asked for: memory holds a few at a time. What is wrong
 *   with a row goes to `problems`.
 * @throws FileRefusal, here or while the rows are read, where the file as a whole cannot be used.
 */
export async function openRows(reading: Reading): Promise<{ layout: Layout; rows: AsyncIterable<Row> }> {
  const parser = parserOf(reading)
  const records = parser[Symbol.asyncIterator]() as AsyncIterator<Raw>
  const first = await next(records, reading.kind)
  if (first === null) throw new FileRefusal(`The ${reading.kind.title} is empty. Download it again.`)
  const sample: Raw[] = []
  for (let raw = await next(records, reading.kind); raw; raw = await next(records, reading.kind)) {
    sample.push(raw)
    if (sample.length === 20) break
  }
  const layout = layOut(
    reading.kind,
    first.record,
    sample.map(({ record }) => record),
  )
  return { layout, rows: understand(inOrder(sample, records, reading.kind), layout, { reading, parser }) }
}

function parserOf({ path, inspection }: Reading): Parser {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    // A quotation mark that is never closed would swallow the rest of the file.
    max_record_size: 65_536,
  })
  const stream = createReadStream(path, { highWaterMark: 262_144 })
  stream.on('error', (error) => parser.destroy(error))
  if (inspection.encoding === 'utf-8') return stream.pipe(parser)
  return stream.setEncoding('latin1').pipe(parser)
}

async function next(records: AsyncIterator<Raw>, kind: FileKind): Promise<Raw | null> {
  try {
    const { done, value } = await records.next()
    return done ? null : value
  } catch (error) {
    throw asRefusal(error, kind)
  }
}

function asRefusal(error: unknown, kind: FileKind): unknown {
  const { code, lines } = error as CsvError & { lines?: number }
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new FileRefusal(
      `The ${kind.title} ends in the middle of a row, at line ${lines}: it was cut off on its way. Download it again.`,
    )
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new FileRefusal(
      `A quotation mark in the ${kind.title}, before line ${lines}, is never closed. Download it again.`,
    )
  return error
}

async function* inOrder(sample: Raw[], records: AsyncIterator<Raw>, kind: FileKind): AsyncGenerator<Raw> {
  yield* sample
  for (let raw = await next(records, kind); raw; raw = await next(records, kind)) yield raw
}

type Source = { reading: Reading; parser: Parser }

async function* understand(
  raws: AsyncIterable<Raw>,
  layout: Layout,
  { reading, parser }: Source,
): AsyncGenerator<Row> {
  const { kind, inspection, problems, onRow } = reading
  const seen = new Map<string, number>()
  let rows = 0
  let last: Raw | null = null
  for await (const raw of raws) {
    last = raw
    rows += 1
    onRow?.(rows, raw.info.bytes)
    const row = understandRow(raw, layout, { kind, problems, seen })
    if (row) yield row
  }
  parser.destroy()
  if (last && !inspection.endsWell && last.record.length < layout.width)
    throw new FileRefusal(
      `The ${kind.title} ends in the middle of a row, at line ${last.info.lines}: it was cut off on its way. Download it again.`,
    )
  if (rows === 0) throw new FileRefusal(`The ${kind.title} has a first line and no rows. Download it again.`)
}

type Knowledge = { kind: FileKind; problems: Problems; seen: Map<string, number> }

function understandRow(
  { record, info }: Raw,
  layout: Layout,
  { kind, problems, seen }: Knowledge,
): Row | null {
  const line = info.lines
  if (record.length !== layout.width) {
    problems.add(line, ragged(record.length, layout.width))
    return null
  }
  try {
    const values = layout.columns.map((column) => column.read(record[column.index]!, column.title))
    const key = keyOf(kind, layout, values)
    const before = seen.get(key)
    if (before !== undefined)
      throw new RowProblem(`The same ${nameOfKey(layout, kind)} stands on line ${before}.`)
    seen.set(key, line)
    return { line, values }
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error
    problems.add(line, error)
    return null
  }
}

function keyOf(kind: FileKind, layout: Layout, values: readonly Value[]): string {
  return kind.key.map((field) => values[layout.columns.findIndex((c) => c.field === field)]).join(' ')
}

function nameOfKey(layout: Layout, kind: FileKind): string {
  return kind.key.map((field) => layout.columns.find((c) => c.field === field)!.title).join(' and ')
}

function ragged(cells: number, width: number): string {
  return cells > width
    ? `It has ${cells} cells instead of ${width}: a comma inside a name may stand without quotation marks.`
    : `It has ${cells} cells instead of ${width}.`
}
