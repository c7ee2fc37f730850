import { rolesOf, roleWord } from '#src/modules/people/index.ts'
import { readApart } from '#src/platform/apart/read-apart.ts'
import { uploadPath } from '#src/platform/uploads/places.ts'
import { forgetAll, type ReceivedFile } from '#src/platform/uploads/receive.ts'
import { londonDay } from '#src/ui/dates.ts'
import { fromTable, isUnheaded, type RolesByWord, type TableRow } from './from-table.ts'
import { type ListField, type ListFound, type ListOrder, listFields } from './list-files.ts'
import type { ListRead } from './listed.ts'

/** The most bytes of one file of a list. */
const mostListBytes = 10_000_000

/** A list as its files hold it; of a table whose headings say nothing to us its rows, with nobody read out of them yet. */
export type FilesRead = { kind: 'table' | 'one-roster'; read: ListRead; rows: TableRow[] | null }

/** The most columns of a table, and characters of a cell, that are kept until somebody has said what they hold. */
const most = { columns: 26, characters: 200 }

const tooMuch =
  'The list is too large or too intricate to be read. Leave out the rows and columns that do not matter, save it again, and choose that.'

/** What the page that brings a list may send, and how it is read, before anything is asked of the database. */
export const listUpload = { fields: listFields, mostBytes: mostListBytes, read: readFiles }

/** Reads the files that were chosen, apart, and removes them; or says with which of them something is wrong. */
async function readFiles(files: Partial<Record<string, ReceivedFile>>): Promise<ListFound> {
  const chosen = listFields.filter((field) => files[field])
  const large = chosen.find((field) => files[field]?.isTooLarge)
  try {
    if (large) return { field: large, message: 'The file is larger than 10 MB, more than any such list has.' }
    const paths = Object.fromEntries(chosen.map((field) => [field, uploadPath(files[field]!.id)]))
    return await found(chosen[0] ?? 'table', { paths, today: londonDay(new Date()) })
  } finally {
    await forgetAll(Object.fromEntries(chosen.map((field) => [field, files[field]!])))
  }
}

async function found(field: ListField, order: ListOrder): Promise<ListFound> {
  const script = '#src/modules/self-review/inviting/lists/read-process.ts'
  const list = await readApart<ListFound>({ script, order, tooMuch })
  return 'because' in list ? { field, message: list.because } : list
}

/** Reads the people out of what was found. A table whose headings say nothing keeps its rows until somebody has said what they hold. */
export function readList(found: Exclude<ListFound, { field: string }>, ofSchool: boolean): FilesRead {
  if (found.kind === 'one-roster') return { ...found, rows: null }
  const { kind, rows } = found
  if (!isUnheaded(rows)) return { kind, read: fromTable(rows, rolesByWord(ofSchool)), rows: null }
  const kept = rows.map(({ at, cells }) => ({
    at,
    cells: cells.slice(0, most.columns).map((cell) => cell.slice(0, most.characters)),
  }))
  return { kind, read: { people: [], leftOut: 0, problems: [] }, rows: kept }
}

/** The roles of a trust or a school, by the word that people say for them. */
export function rolesByWord(ofSchool: boolean): RolesByWord {
  return Object.fromEntries(rolesOf(ofSchool ? 'school' : 'trust').map((role) => [roleWord(role), role]))
}
