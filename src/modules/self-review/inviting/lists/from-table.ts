import type { Listed, ListProblem, ListRead } from './listed.ts'
import { mostListed } from './listed.ts'

/** A row of a table: its number as a spreadsheet shows it, and its cells. */
export type TableRow = { at: number; cells: readonly string[] }

/** What each column may be headed with. */
const headings = {
  name: ['name', 'full name', 'person'],
  first: ['first name', 'given name', 'forename'],
  last: ['last name', 'family name', 'surname'],
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'mail'],
  group: ['perspective', 'group', 'answers for'],
  role: ['role'],
}

/**
 * Reads people from a table whose first row heads its columns: a name (or a first and a last one), an e-mail address, a
 * perspective and, where there is one, a role. Every row below becomes a person or a problem; none is lost.
 */
export function fromTable(rows: readonly TableRow[], roles: Readonly<Record<string, string>>): ListRead {
  const [head, ...below] = rows
  const columns = columnsIn(head?.cells ?? [])
  const problems = missing(columns)
  if (!head || problems.length > 0) return { people: [], leftOut: 0, problems }
  if (below.length > mostListed)
    return { people: [], leftOut: 0, problems: [{ at: '', message: tooMany(below.length) }] }
  const people = below.map(({ at, cells }): Listed => {
    const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? '').trim())
    const name = cell(columns.name) || [cell(columns.first), cell(columns.last)].filter(Boolean).join(' ')
    const role = roles[cell(columns.role).toLowerCase()] ?? ''
    if (role === '' && cell(columns.role) !== '')
      problems.push({
        at: `${letter(columns.role)}${at}`,
        message: `“${cell(columns.role)}” is no role that we know. Use one of: ${Object.keys(roles).join(', ')}; or leave it empty.`,
      })
    return {
      at: `row ${at}`,
      name,
      email: cell(columns.email).toLowerCase(),
      group: cell(columns.group),
      role,
    }
  })
  return { people, leftOut: 0, problems }
}

type Columns = Record<keyof typeof headings, number>

function columnsIn(cells: readonly string[]): Columns {
  const named = cells.map((cell) => cell.trim().toLowerCase())
  const find = (words: readonly string[]) => named.findIndex((name) => words.includes(name))
  return Object.fromEntries(Object.entries(headings).map(([key, words]) => [key, find(words)])) as Columns
}

function missing({ name, first, last, email }: Columns): ListProblem[] {
  const problems: ListProblem[] = []
  if (name < 0 && (first < 0 || last < 0))
    problems.push({ at: 'row 1', message: 'No column is headed Name (or First name and Last name).' })
  if (email < 0) problems.push({ at: 'row 1', message: 'No column is headed Email.' })
  return problems
}

const tooMany = (count: number) =>
  `The list has ${count.toLocaleString('en-GB')} rows; at most ${mostListed.toLocaleString('en-GB')} are read at once.`

const letter = (column: number) => String.fromCharCode(65 + Math.min(column, 25))
