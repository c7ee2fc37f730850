import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Reach } from '#src/platform/database/connections.ts'

const root = path.resolve(import.meta.dirname, '../..')

const schemas = [
  'access',
  'audit',
  'installation',
  'organisations',
  'people',
  'disclosure',
  'frameworks',
  'improvement',
  'self_review',
  'peer_review',
]

// PostgreSQL says of every column of a view that it may be null; of these we know better.
const neverNull: Record<string, string> = {
  'organisations.directory.id': 'string',
  'organisations.directory.kind': 'string',
  'organisations.directory.name': 'string',
  'organisations.directory.is_sample': 'boolean',
}

/** `database/types.ts`: what Kysely knows of the tables. Sign-in's and the job queue's tables are not for queries of ours. */
export async function databaseTypes(owner: Reach): Promise<string> {
  const { host, port, user, password, database } = owner
  const url = `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  const folder = await mkdtemp(path.join(tmpdir(), 'critical-friend-types-'))
  const file = path.join(folder, 'types.ts')
  const choices = [
    ['--dialect', 'postgres'],
    ['--default-schema', 'none'],
    ['--date-parser', 'string'],
    ['--numeric-parser', 'number'],
    ['--include-pattern', `(${schemas.join('|')}).*`],
    ['--overrides', JSON.stringify({ columns: neverNull })],
    ['--url', url],
    ['--out-file', file],
  ]
  const program = path.join(root, 'node_modules/.bin/kysely-codegen')
  try {
    await promisify(execFile)(process.execPath, [program, ...choices.flat()])
    return await readFile(file, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
