import path from 'node:path'
import { sql } from 'kysely'
import { asJob } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { londonDay } from '#src/ui/dates.ts'
import { countRegister } from './counts.ts'
import { saveOutcome } from './import-commands.ts'
import { applyFacts, summariseTrusts } from './importing/apply.ts'
import { checkFile, type StagedFile } from './importing/check-file.ts'
import { applyLinks } from './importing/links.ts'
import type { FileReport, ImportProgress, ImportReport } from './importing/report.ts'
import { type ImportFile, listLastLoaded } from './imports.ts'
import { fileKinds, type Kind, kinds } from './reading/file-kinds.ts'

/** One file to import: where it lies, and its own name if it lies under another. */
export type RegisterFile = { path: string; name?: string }

/** The files to import; any of the three, at least one. */
export type RegisterFiles = Partial<Record<Kind, RegisterFile>>

export type ImportOptions = {
  onProgress?(progress: ImportProgress): void
  /** Asked when rows cannot be used or a file looks old: whether the rest is to be imported. By default, no. */
  confirm?(files: ImportReport['files']): boolean | Promise<boolean>
  /** Lets the register become smaller than four fifths of itself. */
  mayShrink?: boolean
  /** The entry of this import, and its uploaded files, where it has one; the command line's gets one at its end. */
  importId?: string
  uploads?: readonly ImportFile[]
}

/**
 * Imports the files of the national register, in one transaction: all of them, or nothing. An import changes facts,
 * never access. Done twice, it changes nothing the second time.
 */
export async function importRegister(
  files: RegisterFiles,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const began = performance.now()
  return asJob('import-register', async (db) => {
    // Everything here is about all rows. A planner that still counts the few of before would walk them one by one:
    // the first import into a small register took ten times as long.
    await sql`select set_config('enable_nestloop', 'off', true)`.execute(db)
    const { outcome, because, staged } = await attempt(db, files, options)
    const report: ImportReport = {
      outcome,
      because,
      files: reportsOf(staged),
      register: await countRegister(db),
      milliseconds: Math.round(performance.now() - began),
    }
    // What waits on the command line waits for nobody else: there is no entry to confirm.
    if (outcome !== 'waiting' || options.importId)
      await saveOutcome(db, options.importId ?? newId(), filesOf(staged, options.uploads), report)
    return report
  })
}

type Attempt = Pick<ImportReport, 'outcome' | 'because'> & { staged: StagedFile[] }

async function attempt(db: Db, files: RegisterFiles, options: ImportOptions): Promise<Attempt> {
  if (!(await isAlone(db))) return { outcome: 'refused', because: anotherRuns, staged: [] }
  const staged = await checkFiles(db, files, options)
  const refusals = staged.flatMap(({ report }) => report.refusedBecause ?? [])
  if (refusals.length > 0) return { outcome: 'refused', because: refusals.join(' '), staged }
  const doubts = staged.map(({ report }) => report).filter(needsConfirming)
  if (doubts.length > 0 && !(await options.confirm?.(reportsOf(staged))))
    return { outcome: 'waiting', because: sumUp(doubts), staged }
  await apply(db, staged, options)
  return { outcome: 'done', because: null, staged }
}

const anotherRuns = 'Another import is under way. Wait until it has ended, then try again.'

function reportsOf(staged: readonly StagedFile[]): ImportReport['files'] {
  return Object.fromEntries(staged.map(({ kind, report }) => [kind, report]))
}

function filesOf(staged: readonly StagedFile[], uploads: readonly ImportFile[] = []): ImportFile[] {
  if (staged.length === 0) return [...uploads]
  return staged.map(({ kind, report: { name, size, day } }) => {
    const id = uploads.find((upload) => upload.kind === kind)?.id ?? null
    return { kind, id, name, size, day }
  })
}

/** One import at a time; the lock goes with the transaction. */
async function isAlone(db: Db): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select pg_try_advisory_xact_lock(741852964) as is`.execute(db)
  return rows[0]!.is
}

/** Reads the files one after the other; what each says of its day is held against what was loaded last. */
async function checkFiles(db: Db, files: RegisterFiles, options: ImportOptions): Promise<StagedFile[]> {
  const staged: StagedFile[] = []
  const loaded = await listLastLoaded(db)
  for (const kind of kinds) {
    const file = files[kind]
    if (!file) continue
    const named = { path: file.path, name: file.name ?? path.basename(file.path) }
    const loadedDay = loaded.find((last) => last.kind === kind)?.day ?? null
    staged.push(await checkFile(db, { kind, ...named, loadedDay }, options))
  }
  return staged
}

function needsConfirming(report: FileReport): boolean {
  return report.refused > 0 || report.warnings.length > 0
}

function sumUp(doubts: readonly FileReport[]): string {
  const rows = doubts.reduce((sum, report) => sum + report.refused, 0)
  const about = rows === 1 ? 'One row cannot be used' : `${rows.toLocaleString('en-GB')} rows cannot be used`
  return [...(rows > 0 ? [`${about}.`] : []), ...doubts.flatMap((report) => report.warnings)].join(' ')
}

async function apply(db: Db, staged: readonly StagedFile[], { onProgress }: ImportOptions): Promise<void> {
  for (const { kind, layout, report } of staged) {
    if (report.added + report.changed === 0 && (kind !== 'links' || report.absent === 0)) continue
    onProgress?.({ step: 'writing', kind, done: 0, of: 0 })
    if (kind === 'links') await applyLinks(db, layout!, report.day, londonDay(new Date()))
    else await applyFacts(db, fileKinds[kind], layout!)
  }
  await summariseTrusts(db)
}
