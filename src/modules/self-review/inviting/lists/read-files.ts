import { readFile } from 'node:fs/promises'
import { rolesOf, roleWord } from '#src/modules/people/index.ts'
import { readCsv } from '#src/platform/spreadsheets/csv-file.ts'
import { SpreadsheetRefusal } from '#src/platform/spreadsheets/workbook.ts'
import { inflate, readDirectory } from '#src/platform/spreadsheets/zip.ts'
import { uploadPath } from '#src/platform/uploads/places.ts'
import type { ReceivedFile } from '#src/platform/uploads/receive.ts'
import { fromTable, isUnheaded, type RolesByWord, type TableRow } from './from-table.ts'
import type { ListRead } from './listed.ts'
import { fromOneRoster, type RosterFiles } from './one-roster.ts'

/** The most bytes of one file of a list. */
export const mostListBytes = 10_000_000

/** The fields of the page that brings a list. */
export const listFields = ['table', 'zip', 'users', 'roles', 'orgs'] as const

/** The files that a list came in, by the field they were chosen in. */
export type ListFiles = Partial<Record<string, ReceivedFile>>

const parts = ['users', 'roles', 'orgs'] as const

/** A list as its files hold it; of a table whose headings say nothing to us its rows, with nobody read out of them yet. */
export type FilesRead = { kind: 'table' | 'one-roster'; read: ListRead; rows: TableRow[] | null }

/** The most columns of a table, and characters of a cell, that are kept until somebody has said what they hold. */
const most = { columns: 26, characters: 200 }

/** Reads a list from the files that were chosen, or says with which of them something is wrong. */
export async function readList(
  files: ListFiles,
  { today, ofSchool }: { today: string; ofSchool: boolean },
): Promise<FilesRead | { field: string; message: string }> {
  const large = listFields.find((field) => files[field]?.isTooLarge)
  if (large) return { field: large, message: 'The file is larger than 10 MB, more than any such list has.' }
  try {
    if (files.table) return readTable(await rowsOf(files.table), ofSchool)
    const roster = files.zip ? await fromZip(files.zip) : await fromThree(files)
    return 'field' in roster ? roster : { kind: 'one-roster', read: fromOneRoster(roster, today), rows: null }
  } catch (error) {
    if (!(error instanceof SpreadsheetRefusal)) throw error
    const field = listFields.find((name) => files[name]) ?? 'table'
    return { field, message: error.message }
  }
}

function readTable(rows: TableRow[], ofSchool: boolean): FilesRead {
  if (!isUnheaded(rows)) return { kind: 'table', read: fromTable(rows, rolesByWord(ofSchool)), rows: null }
  const kept = rows.map(({ at, cells }) => ({
    at,
    cells: cells.slice(0, most.columns).map((cell) => cell.slice(0, most.characters)),
  }))
  return { kind: 'table', read: { people: [], leftOut: 0, problems: [] }, rows: kept }
}

/** The roles of a trust or a school, by the word that people say for them. */
export function rolesByWord(ofSchool: boolean): RolesByWord {
  return Object.fromEntries(rolesOf(ofSchool ? 'school' : 'trust').map((role) => [roleWord(role), role]))
}

async function rowsOf(file: ReceivedFile): Promise<TableRow[]> {
  return tableIn(await readFile(uploadPath(file.id)))
}

function tableIn(content: Buffer): TableRow[] {
  if (content.length === 0) throw new SpreadsheetRefusal('The file is empty.')
  return readCsv(content).sheets[0]?.rows ?? []
}

async function fromThree(files: ListFiles): Promise<RosterFiles | { field: string; message: string }> {
  const missing = parts.find((part) => !files[part])
  if (missing === 'users' && !files.roles && !files.orgs)
    return { field: 'table', message: 'Choose a list, or the files of a OneRoster export.' }
  if (missing)
    return { field: missing, message: `Choose ${missing}.csv too: the three files belong together.` }
  return {
    users: await rowsOf(files.users!),
    roles: await rowsOf(files.roles!),
    orgs: await rowsOf(files.orgs!),
  }
}

/** The three files out of a zip; what else is in it is not unpacked (UP-04). */
async function fromZip(file: ReceivedFile): Promise<RosterFiles | { field: string; message: string }> {
  const content = await readFile(uploadPath(file.id))
  const damaged = {
    field: 'zip',
    message: 'This is no zip file that can be read. Export it again, or choose the three files.',
  }
  const entries = entriesIn(content)
  if (!entries) return damaged
  const tables: Partial<RosterFiles> = {}
  for (const part of parts) {
    const entry = entries.find(({ name }) => name.toLowerCase().split('/').at(-1) === `${part}.csv`)
    if (!entry) return { field: 'zip', message: `There is no ${part}.csv in this zip file.` }
    const pieces: Uint8Array[] = []
    try {
      inflate(content, entry, (piece) => pieces.push(piece))
    } catch {
      return {
        field: 'zip',
        message: `${part}.csv in this zip file is damaged, or unpacks to far more than it may.`,
      }
    }
    tables[part] = tableIn(Buffer.concat(pieces))
  }
  return tables as RosterFiles
}

function entriesIn(content: Buffer) {
  try {
    return readDirectory(content)
  } catch {
    return null
  }
}
