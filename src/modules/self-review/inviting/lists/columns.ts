/** What a column of a table of people can hold, in the words in which it is chosen. */
export const columnWords = {
  name: 'The whole name',
  first: 'The first name',
  last: 'The last name',
  email: 'The e-mail address',
  group: 'The group they belong to',
  role: 'Their role',
} as const

export type ColumnKey = keyof typeof columnWords

/** Which column, from 0, holds what; what no column holds is left out. */
export type Columns = Partial<Record<ColumnKey, number>>

/** What each column may be headed with. */
const headings: Record<ColumnKey, readonly string[]> = {
  name: ['name', 'full name', 'person'],
  first: ['first name', 'given name', 'forename'],
  last: ['last name', 'family name', 'surname'],
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'mail'],
  group: ['perspective', 'group', 'answers for'],
  role: ['role'],
}

/** What the headings of a table say of its columns; the first of two that say the same counts. */
export function recognise(cells: readonly string[]): Columns {
  const named = cells.map((cell) => cell.trim().toLowerCase())
  const columns: Columns = {}
  for (const [key, words] of Object.entries(headings) as [ColumnKey, readonly string[]][]) {
    const at = named.findIndex((name) => words.includes(name))
    if (at >= 0) columns[key] = at
  }
  return columns
}

/** Which of the two things that every person needs no column holds: a name, and an address. */
export function missingIn({ name, first, last, email }: Columns): ('name' | 'email')[] {
  const isNamed = name !== undefined || (first !== undefined && last !== undefined)
  return [...(isNamed ? [] : ['name' as const]), ...(email === undefined ? ['email' as const] : [])]
}

/** What a form says of the columns, by their number; and in sentences what is wrong with it. */
export function columnsChosen(chosen: readonly string[]): { columns: Columns; problems: string[] } {
  const columns: Columns = {}
  const problems: string[] = []
  for (const [at, value] of chosen.entries()) {
    if (!(value in columnWords)) continue
    const key = value as ColumnKey
    if (columns[key] === undefined) columns[key] = at
    else problems.push(`Two columns are chosen for “${columnWords[key]}”; only one can be.`)
  }
  const missing = missingIn(columns)
  if (missing.includes('name'))
    problems.push('Say which column holds the name: the whole name, or a first and a last one.')
  if (missing.includes('email')) problems.push('Say which column holds the e-mail address.')
  return { columns, problems }
}
