import { type Column, type FileKind, fileKinds, type Kind } from './file-kinds.ts'

/** Why a file as a whole is refused, as a sentence for whoever imports it: what is wrong, and what to do. */
export class FileRefusal extends Error {}

/** How the rows of one file are read: how many cells each has, and where each of our columns stands. */
export type Layout = { width: number; columns: readonly (Column & { index: number; title: string })[] }

/**
 * Finds our columns by their names, in whatever order they stand; others are passed over.
 * @param firstRows some rows, to see how many cells a row has: some monthly extracts name one column more in the header
 *   than their rows have cells. The last name is then passed over, if it is none of ours.
 * @throws FileRefusal that names the columns which are missing, or the file that this seems to be.
 */
export function layOut(kind: FileKind, header: readonly string[], firstRows: readonly string[][]): Layout {
  const names = header.map(plain)
  const recognised = recognise(names)
  if (recognised !== kind.kind && recognised !== null) throw new FileRefusal(mistaken(kind, recognised))
  const columns = kind.columns.flatMap((column) => {
    const title = column.headers.find((name) => names.includes(plain(name)))
    return title === undefined ? [] : [{ ...column, title, index: names.indexOf(plain(title)) }]
  })
  demandAll(kind, columns, header)
  const twice = columns.find((column) => names.lastIndexOf(plain(column.title)) !== column.index)
  if (twice)
    throw new FileRefusal(`The ${kind.title} has the column “${twice.title}” twice. Download it again.`)
  return { columns, width: widthOf(kind, { names, columns }, firstRows) }
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** Which file this is, by the columns that only it has. */
function recognise(names: readonly string[]): Kind | 'successors' | null {
  const has = (...wanted: string[]) => wanted.every((name) => names.includes(plain(name)))
  if (has('LinkURN')) return 'successors'
  if (has('URN', 'Joined date')) return 'links'
  if (has('Group UID') && !has('URN')) return 'groups'
  if (has('URN', 'EstablishmentStatus (name)') || has('URN', 'EstablishmentStatus (code)'))
    return 'establishments'
  return null
}

function mistaken(kind: FileKind, recognised: Kind | 'successors'): string {
  const is = recognised === 'successors' ? 'list of predecessors and successors' : fileKinds[recognised].title
  return `This is the ${is} where the ${kind.title} was expected. Choose the ${kind.title}.`
}

function demandAll(kind: FileKind, columns: readonly Column[], header: readonly string[]): void {
  const missing = kind.columns
    .filter((column) => column.isNeeded && !columns.some((found) => found.field === column.field))
    .map((column) => `“${column.headers[0]}”`)
  if (missing.length === 0) return
  const separator = [';', '\t'].find((sign) => header.length === 1 && header[0]?.includes(sign))
  if (separator)
    throw new FileRefusal(
      `The columns of the ${kind.title} are separated by ${separator === ';' ? 'semicolons' : 'tabs'}, not commas. Save it as CSV with commas.`,
    )
  throw new FileRefusal(
    `The ${kind.title} lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(', ')}. Its first line must name the columns as the register does.`,
  )
}

type Found = { names: readonly string[]; columns: readonly { index: number }[] }

function widthOf(kind: FileKind, { names, columns }: Found, firstRows: readonly string[][]): number {
  const width = names.length
  const all = (cells: number) => firstRows.length > 0 && firstRows.every((row) => row.length === cells)
  if (all(width - 1) && !columns.some((column) => column.index === width - 1)) return width - 1
  if (firstRows.length > 1 && firstRows.every((row) => row.length === firstRows[0]?.length) && !all(width))
    throw new FileRefusal(
      `The first line of the ${kind.title} names ${width} columns and its rows have ${firstRows[0]?.length} cells. Download it again.`,
    )
  return width
}
