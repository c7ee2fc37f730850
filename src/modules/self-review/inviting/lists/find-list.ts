import { readFileSync } from 'node:fs'
import { FileRefusal } from '#src/platform/apart/file-refusal.ts'
import { readCsv } from '#src/platform/spreadsheets/csv-file.ts'
import { Archive, ArchiveFault, type ArchiveProblem, type Entry } from '#src/platform/spreadsheets/zip.ts'
import type { TableRow } from './from-table.ts'
import type { ListField, ListFound, ListOrder } from './list-files.ts'
import { mostListed } from './listed.ts'
import { fromOneRoster, type RosterFiles } from './one-roster.ts'

const parts = ['users', 'roles', 'orgs'] as const

/** What is wrong with the zip file of an export, in words. */
const problemWords: Record<ArchiveProblem, string> = {
  damaged: 'This is no zip file that can be read. Export it again, or choose the three files.',
  encrypted: 'The zip file is protected with a password. Export it without one, or choose the three files.',
  'too large': 'The zip file unpacks to far more than any such export has. Choose the three files instead.',
  'archive inside': 'The zip file has another archive inside it. Unpack it, and choose the three files.',
  'too many parts': 'The zip file holds more files than any such export has. Choose the three files instead.',
}

/** Finds the people in the files of a list. Only for the process that reads apart: see read-process.ts. */
export function findList({ paths, today }: ListOrder): ListFound {
  try {
    if (paths.table) return found(readTable('table', readFileSync(paths.table)))
    const roster = paths.zip ? fromZip(readFileSync(paths.zip)) : fromThree(paths)
    return { kind: 'one-roster', read: fromOneRoster(roster, today) }
  } catch (error) {
    if (!(error instanceof FieldFault)) throw error
    const { field, message } = error
    return { field, message }
  }
}

/** Something wrong with what was chosen in one field, in a sentence. */
class FieldFault extends Error {
  readonly field: ListField

  constructor(field: ListField, message: string) {
    super(message)
    this.field = field
  }
}

function found(rows: TableRow[]): ListFound {
  if (rows.length - 1 <= mostListed) return { kind: 'table', rows }
  const [counted, most] = [rows.length - 1, mostListed].map((count) => count.toLocaleString('en-GB'))
  return { field: 'table', message: `The list has ${counted} rows; at most ${most} are read at once.` }
}

function readTable(field: ListField, content: Buffer): TableRow[] {
  if (content.length === 0) throw new FieldFault(field, 'The file is empty.')
  try {
    return readCsv(content).sheets[0]?.rows ?? []
  } catch (error) {
    throw error instanceof FileRefusal ? new FieldFault(field, error.message) : error
  }
}

function fromThree(paths: ListOrder['paths']): RosterFiles {
  const missing = parts.find((part) => !paths[part])
  if (missing === 'users' && !paths.roles && !paths.orgs)
    throw new FieldFault('table', 'Choose a list, or the files of a OneRoster export.')
  if (missing) throw new FieldFault(missing, `Choose ${missing}.csv too: the three files belong together.`)
  return inParts((part) => readTable(part, readFileSync(paths[part]!)))
}

/** The three files out of a zip; what else is in it is not unpacked (UP-04). */
function fromZip(content: Buffer): RosterFiles {
  try {
    const archive = new Archive(content)
    return inParts((part) => {
      const entry = archive.entries.find(({ name }) => name.toLowerCase().split('/').at(-1) === `${part}.csv`)
      if (!entry) throw new FieldFault('zip', `There is no ${part}.csv in this zip file.`)
      return readTable('zip', inflated(archive, entry))
    })
  } catch (error) {
    throw error instanceof ArchiveFault ? new FieldFault('zip', problemWords[error.problem]) : error
  }
}

function inflated(archive: Archive, entry: Entry): Buffer {
  const pieces: Uint8Array[] = []
  archive.inflate(entry, (piece) => pieces.push(piece))
  return Buffer.concat(pieces)
}

function inParts(read: (part: keyof RosterFiles) => TableRow[]): RosterFiles {
  return { users: read('users'), roles: read('roles'), orgs: read('orgs') }
}
