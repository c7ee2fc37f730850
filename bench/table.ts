import type { Measured } from './measure.ts'

/** Prints a line. */
export function say(line: string): void {
  console.log(line)
}

/** A time as a sentence says it. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

const columns: readonly [head: string, cell: (row: Measured) => string, width: number][] = [
  ['page', (row) => row.page, 52],
  ['connections', (row) => String(row.connections), 11],
  ['requests/s', (row) => row.requestsPerSecond.toFixed(1), 10],
  ['p50 ms', (row) => row.p50Ms.toFixed(1), 7],
  ['p95 ms', (row) => row.p95Ms.toFixed(1), 7],
  ['p99 ms', (row) => row.p99Ms.toFixed(1), 7],
  ['bytes', (row) => row.bytes.toLocaleString('en-GB'), 8],
  ['peak MB', (row) => String(row.peakMemoryMb), 7],
]

/** Prints rows under each other, with a head where it is the first. */
export function sayTable(rows: readonly Measured[], withHead: boolean): void {
  if (withHead) say(columns.map(([head, , width], index) => inColumn(head, width, index)).join('  '))
  for (const row of rows)
    say(columns.map(([, cell, width], index) => inColumn(cell(row), width, index)).join('  '))
}

function inColumn(text: string, width: number, index: number): string {
  return index === 0 ? text.padEnd(width) : text.padStart(width)
}
