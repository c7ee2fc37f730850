import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { root } from './product.ts'

/** One import of the register, as the command line reports it. */
export type Import = { seconds: number; peakMemoryMb: number; rows: number; touched: number }

type Counts = { read: number; added: number; changed: number }
type Report = { ok: boolean; seconds: number; peakMemoryMb: number; error?: string } & Record<
  (typeof kinds)[number],
  Counts
>

const kinds = ['establishments', 'groups', 'links'] as const
const patterns = {
  establishments: 'edubasealldata*.csv',
  groups: 'allgroupsdata*.csv',
  links: 'alllinksdata*.csv',
}

/**
 * Imports the three files of the national register in a folder, twice, into a product that runs: the second time
 * nothing may be added or changed. Null where the folder does not hold them.
 */
export async function measureImports(dataDir: string, folder: string): Promise<[Import, Import] | null> {
  const words = ['server/cli.ts', 'import-register', '--json', '--yes']
  for (const kind of kinds) {
    const [file] = globSync(patterns[kind], { cwd: folder })
    if (!file) return null
    words.push(`--${kind}`, path.resolve(folder, file))
  }
  return [await importOnce(dataDir, words), await importOnce(dataDir, words)]
}

async function importOnce(dataDir: string, words: string[]): Promise<Import> {
  const env = { ...process.env, DATA_DIR: dataDir }
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root, env })
  const report: Report = JSON.parse(stdout.trim().split('\n').at(-1)!)
  if (!report.ok) throw new Error(`The register was not imported: ${report.error}`)
  const sum = (of: (counts: Counts) => number) => kinds.reduce((all, kind) => all + of(report[kind]), 0)
  const { seconds, peakMemoryMb } = report
  return {
    seconds,
    peakMemoryMb,
    rows: sum((counts) => counts.read),
    touched: sum((counts) => counts.added + counts.changed),
  }
}
