import { type Columns, missingIn, recognise } from './columns.ts'
import type { Listed, ListRead } from './listed.ts'
import { mostListed } from './listed.ts'
import { exampleAddress } from './template.ts'

/** A row of a table: its number as a spreadsheet shows it, and its cells. */
export type TableRow = { at: number; cells: readonly string[] }

/** Our roles, by the words that a table may have for them. */
export type RolesByWord = Readonly<Record<string, string>>

/**
 * Reads people from a table whose first row heads its columns: a name (or a first and a last one), an e-mail address, a
 * perspective and, where there is one, a role. Every row below becomes a person or a problem, but for the example of our
 * own template; none is lost.
 */
export function fromTable([head, ...below]: readonly TableRow[], roles: RolesByWord): ListRead {
  const columns = recognise(head?.cells ?? [])
  const problems = missingIn(columns).map((what) => ({ at: 'row 1', message: noHeading[what] }))
  if (!head || problems.length > 0) return { people: [], leftOut: 0, problems }
  return fromColumns(below, columns, roles)
}

/**
 * Whether somebody has to say what the columns of a table hold, because its headings do not: a table of at least two
 * columns with a row below the first, small enough to be read.
 */
export function isUnheaded([head, ...below]: readonly TableRow[]): boolean {
  const [cells, count] = [head?.cells ?? [], below.length]
  return missingIn(recognise(cells)).length > 0 && cells.length >= 2 && count > 0 && count < mostListed
}

/** Reads people from rows of which it is known what each column holds. Every row but the template's example becomes a person. */
export function fromColumns(rows: readonly TableRow[], columns: Columns, roles: RolesByWord): ListRead {
  if (rows.length > mostListed)
    return { people: [], leftOut: 0, problems: [{ at: '', message: tooMany(rows.length) }] }
  const spelling = new Map<string, string>()
  const all = rows.map(({ at, cells }): Listed => {
    const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim())
    const name = cell(columns.name) || [cell(columns.first), cell(columns.last)].filter(Boolean).join(' ')
    const said = cell(columns.role)
    const role = roles[said.toLowerCase()] ?? ''
    // A role that is none of ours makes a group of its own, for which somebody chooses perspective and role.
    const group = [cell(columns.group), role === '' ? said : ''].filter(Boolean).join(' · ')
    const key = group.toLowerCase().replaceAll(/\s+/g, ' ')
    if (!spelling.has(key)) spelling.set(key, group)
    return {
      at: `row ${at}`,
      name,
      email: cell(columns.email).toLowerCase(),
      group: spelling.get(key)!,
      role,
    }
  })
  return { people: all.filter(({ email }) => email !== exampleAddress), leftOut: 0, problems: [] }
}

const noHeading = {
  name: 'No column is headed Name (or First name and Last name).',
  email: 'No column is headed Email.',
}

const tooMany = (count: number) =>
  `The list has ${count.toLocaleString('en-GB')} rows; at most ${mostListed.toLocaleString('en-GB')} are read at once.`

/** What a spreadsheet calls a column, counted from 0: A to Z. */
export function letterOf(column: number): string {
  return String.fromCharCode(65 + Math.min(column, 25))
}
