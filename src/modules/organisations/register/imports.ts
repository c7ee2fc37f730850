import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { ImportProgress, ImportReport } from './importing/report.ts'
import { dayOfFile } from './reading/file-day.ts'
import { type Kind, kinds } from './reading/file-kinds.ts'

/** Where an import is: `waiting` for a person to confirm that the good rows are imported without the others. */
export type ImportState = 'queued' | 'running' | 'waiting' | 'done' | 'refused' | 'given-up'

/** One file of an import; `id` is where it lies if it was uploaded, `day` the day that its name says it is of. */
export type ImportFile = { kind: Kind; id: string | null; name: string; size: number; day: string | null }

/** The uploads of a form whose fields are named by kind, as the files of an import. */
export function asImportFiles(
  uploads: Readonly<Record<string, { id: string; name: string; size: number }>>,
): ImportFile[] {
  return kinds.flatMap((kind) => {
    const file = uploads[kind]
    return file ? [{ kind, id: file.id, name: file.name, size: file.size, day: dayOfFile(file.name) }] : []
  })
}

/** One import, as it stands. */
export type RegisterImport = {
  id: string
  state: ImportState
  files: ImportFile[]
  progress: Partial<ImportProgress>
  report: ImportReport | null
  refusedBecause: string | null
  isConfirmed: boolean
  createdAt: Date
  finishedAt: Date | null
}

const columns = sql`id, state, files, progress, report, refused_because as "refusedBecause",
  confirmed_at is not null as "isConfirmed", created_at as "createdAt", finished_at as "finishedAt"`

/** The import of this id. @throws 404 where there is none. */
export async function getImport(db: Db, id: string): Promise<RegisterImport> {
  const { rows } = await sql<RegisterImport>`
    select ${columns} from organisations.register_imports where id = ${id}::uuid`.execute(db)
  return rows[0] ?? notFound()
}

/** The import that waits for a person to settle it, or null. For administrators. */
export async function findImportToSettle(db: Db): Promise<{ id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    select id from organisations.register_imports where state = 'waiting' order by created_at desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

/** The latest imports, the newest first; twenty at the most. */
export async function listImports(db: Db): Promise<Omit<RegisterImport, 'report'>[]> {
  const { rows } = await sql<RegisterImport>`
    select ${columns} from organisations.register_imports order by created_at desc limit 20`.execute(db)
  return rows.map(({ report, ...rest }) => rest)
}

/** What was last loaded of one kind of file: the day it is of, as far as its name said, and when it was imported. */
export type LastLoaded = { kind: Kind; name: string; day: string | null; importedAt: Date }

/** What was last loaded of each kind of file. */
export async function listLastLoaded(db: Db): Promise<LastLoaded[]> {
  const { rows } = await sql<LastLoaded>`
    select distinct on (f ->> 'kind') f ->> 'kind' as kind, f ->> 'name' as name, f ->> 'day' as day,
      i.finished_at as "importedAt"
    from organisations.register_imports i, jsonb_array_elements(i.files) f
    where i.state = 'done' order by f ->> 'kind', i.finished_at desc`.execute(db)
  return rows
}
