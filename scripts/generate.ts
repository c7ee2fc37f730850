import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '#server/open-database.ts'
import { disconnect, reachAs } from '#src/platform/database/connections.ts'
import { readSettings } from '#src/platform/env.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Writes the files that are made from the migrations, on an empty database of its own. */
async function generate(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'critical-friend-generate-'))
  const database = await openDatabase(readSettings({ DATA_DIR: dataDir }), { log: () => {} })
  try {
    writeTypes()
  } finally {
    await disconnect()
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const schemas =
  'access,audit,installation,organisations,people,disclosure,frameworks,improvement,self_review,peer_review'

/** `database/types.ts`: what Kysely knows of the tables. */
function writeTypes(): void {
  const { host, port, user, password, database } = reachAs('owner')
  const url = `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  const options = [
    '--dialect',
    'postgres',
    '--default-schema',
    'none',
    '--date-parser',
    'string',
    '--numeric-parser',
    'number',
  ]
  const result = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/.bin/kysely-codegen'),
      '--url',
      url,
      ...options,
      '--include-pattern',
      `(${schemas.replaceAll(',', '|')}).*`,
      '--out-file',
      path.join(root, 'database/types.ts'),
    ],
    { encoding: 'utf8' },
  )
  if (result.status !== 0) throw new Error(result.stderr || result.stdout)
}

await generate()
