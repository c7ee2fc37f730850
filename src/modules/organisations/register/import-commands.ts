import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { enqueue } from '#src/platform/jobs/queue.ts'
import { tell } from '#src/platform/live/tell.ts'
import { conflict } from '#src/platform/refusal.ts'
import { installationId } from '../queries.ts'
import type { ImportProgress, ImportReport } from './importing/report.ts'
import type { ImportFile, RegisterImport } from './imports.ts'

/** The job that does the work. */
export const importJob = 'import-register'

/**
 * Queues an import of files that were uploaded. Posted twice, it is queued once.
 * @returns whether it is new: the second time, the second files are not needed.
 */
export async function queueImport(
  db: Db,
  membershipId: string,
  wanted: { id: string; files: ImportFile[] },
): Promise<boolean> {
  const { rows } = await sql`
    insert into organisations.register_imports (id, state, files, started_by)
    values (${wanted.id}::uuid, 'queued', ${JSON.stringify(wanted.files)}::jsonb, ${membershipId}::uuid)
    on conflict (id) do nothing returning id`.execute(db)
  if (rows.length === 0) return false
  await enqueue(db, importJob, { id: wanted.id })
  await announce(db, 'organisations.queue-import', wanted.id, wanted.files)
  return true
}

/** Confirms that the rows which can be used are imported without the others. @throws 409 where that is settled already. */
export async function confirmImport(db: Db, id: string): Promise<void> {
  const confirmed = await settle(db, id, sql`state = 'queued', confirmed_at = now(), progress = '{}'`)
  await enqueue(db, importJob, { id })
  await announce(db, 'organisations.confirm-import', id, confirmed.files)
}

/** Gives an import up that waits to be confirmed. @returns its files. @throws 409 where that is settled already. */
export async function giveUpImport(db: Db, id: string): Promise<ImportFile[]> {
  const { files } = await settle(db, id, sql`state = 'given-up', finished_at = now()`)
  await announce(db, 'organisations.give-up-import', id, files)
  return files
}

async function settle(db: Db, id: string, change: ReturnType<typeof sql>): Promise<{ files: ImportFile[] }> {
  const { rows } = await sql<{ files: ImportFile[] }>`
    update organisations.register_imports set ${change} where id = ${id}::uuid and state = 'waiting' returning files`.execute(
    db,
  )
  return rows[0] ?? conflict('Somebody else has settled this import already. The page shows how.')
}

/** Takes an import up to work on it, again where a worker was killed over it; null where there is nothing to do. */
export async function takeUpImport(
  db: Db,
  id: string,
): Promise<Pick<RegisterImport, 'files' | 'isConfirmed' | 'report'> | null> {
  const { rows } = await sql<Pick<RegisterImport, 'files' | 'isConfirmed' | 'report'>>`
    update organisations.register_imports set state = 'running'
    where id = ${id}::uuid and state in ('queued', 'running')
    returning files, confirmed_at is not null as "isConfirmed", report`.execute(db)
  await tellAdministrators(db)
  return rows[0] ?? null
}

/** Shows everybody who looks how far an import is. */
export async function saveProgress(db: Db, id: string, progress: ImportProgress): Promise<void> {
  await sql`update organisations.register_imports set progress = ${JSON.stringify(progress)}::jsonb
    where id = ${id}::uuid and state = 'running'`.execute(db)
  await tellAdministrators(db)
}

/** Writes how an import ended, in its own transaction; one from the command line gets its entry here. */
export async function saveOutcome(
  db: Db,
  id: string,
  files: ImportFile[],
  report: ImportReport,
): Promise<void> {
  const finished = report.outcome === 'waiting' ? sql`null` : sql`now()`
  await sql`
    insert into organisations.register_imports as i (id, state, files, report, refused_because, finished_at)
    values (${id}::uuid, ${report.outcome}, ${JSON.stringify(files)}::jsonb, ${JSON.stringify(report)}::jsonb,
      ${report.outcome === 'refused' ? report.because : null}, ${finished})
    on conflict (id) do update set state = excluded.state, files = excluded.files, report = excluded.report,
      refused_because = excluded.refused_because, finished_at = excluded.finished_at`.execute(db)
  if (report.outcome === 'done') await announce(db, 'organisations.import-register', id, files)
  else await tellAdministrators(db)
}

/** Ends an import that a fault broke off: nothing of it was kept. */
export async function saveFault(db: Db, id: string): Promise<void> {
  await sql`update organisations.register_imports set state = 'refused', finished_at = now(),
    refused_because = 'Something went wrong inside the product, and nothing was imported. Try again; if it happens again, the log says more.'
    where id = ${id}::uuid and state = 'running'`.execute(db)
  await tellAdministrators(db)
}

async function announce(db: Db, did: string, id: string, files: readonly ImportFile[]): Promise<void> {
  const installation = await installationId(db)
  await record(db, {
    did,
    chain: 'installation',
    about: { kind: 'register-import', id },
    audience: installation ? at(installation, 'administrator') : [],
    said: { files: files.map(({ name }) => name).join(', ') },
  })
  await tellAdministrators(db)
}

async function tellAdministrators(db: Db): Promise<void> {
  const installation = await installationId(db)
  if (installation) await tell(db, installation)
}
