import type { FieldError } from '#src/platform/form.ts'
import { columnsChosen, recognise } from './columns.ts'
import { fromColumns, letterOf, type RolesByWord, type TableRow } from './from-table.ts'
import type { Listed } from './listed.ts'

/** A column as the page shows it: its letter, its heading, something that stands in it, and what we think it holds. */
export type ShownColumn = { at: number; letter: string; heading: string; example: string; chosen: string }

/** Lays the columns of a table out for somebody to say what they hold. */
export function shownColumns([head, ...below]: readonly TableRow[]): ShownColumn[] {
  const cells = head?.cells ?? []
  const known = new Map(Object.entries(recognise(cells)).map(([key, at]) => [at, key]))
  return cells.map((heading, at) => ({
    ...{ at, heading, letter: letterOf(at), chosen: known.get(at) ?? '' },
    example: below.find((row) => row.cells[at])?.cells[at] ?? '',
  }))
}

/** Reads the people out of a table by what a form says of its columns, or says what is wrong with it. */
export function readNamed(
  rows: readonly TableRow[],
  form: Record<string, unknown>,
  roles: RolesByWord,
): { people: Listed[]; errors: FieldError[] } {
  const width = rows[0]?.cells.length ?? 0
  const chosen = Array.from({ length: width }, (_, at) => String(form[`column-${at}`] ?? ''))
  const { columns, problems } = columnsChosen(chosen)
  if (problems.length > 0)
    return { people: [], errors: problems.map((message) => ({ field: 'column-0', message })) }
  const read = fromColumns(form.firstIsPerson === 'yes' ? rows : rows.slice(1), columns, roles)
  const errors = read.problems.map(({ at, message }) => ({ field: '', message: `${at}: ${message}` }))
  return { people: read.people, errors }
}
