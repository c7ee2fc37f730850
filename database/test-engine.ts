import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#database/migrate.ts'
import { type Reach, type Role, roles } from '#src/platform/database/connections.ts'
import { prepareServer, withClient } from '#src/platform/database/roles.ts'
import { type Engine, startEngine } from '#src/platform/engine/engine.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of this run, as its superuser. */
    reach: Reach
  }
}

/** The migrated database that every test file's own is a copy of. */
export const template = 'template_for_tests'

/** The password of each of the product's roles on the server of a test run. */
export const testPasswords = Object.fromEntries(roles.map((role) => [role, 'for-tests'])) as Record<
  Role,
  string
>

const prefix = 'critical-friend-tests-'
let engine: Engine | null = null

/** Starts one server for the run and migrates the template; Vitest calls it before the first database test. */
export async function setup(project: TestProject): Promise<void> {
  await sweep()
  const dataDir = path.join(tmpdir(), `${prefix}${process.pid}`)
  await mkdir(dataDir, { recursive: true })
  await chmod(dataDir, 0o711)
  engine = await startEngine({ dataDir, log: () => {} })
  await withClient(engine.reach, async (client) => {
    // What a test writes may be lost with the machine.
    await client.query('alter system set fsync = off')
    await client.query('alter system set synchronous_commit = off')
    await client.query('select pg_reload_conf()')
  })
  await prepareServer(engine.reach, template, testPasswords)
  await migrate({ ...engine.reach, user: 'owner', password: testPasswords.owner, database: template })
  project.provide('reach', engine.reach)
}

/** Stops the server and removes its folder. */
export async function teardown(): Promise<void> {
  await engine?.stop()
  await rm(path.join(tmpdir(), `${prefix}${process.pid}`), { recursive: true, force: true, maxRetries: 5 })
}

/** Stops and removes what a run that was killed has left behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.slice(prefix.length))
    if (!name.startsWith(prefix) || isAlive(pid)) continue
    const dataDir = path.join(tmpdir(), name)
    if (existsSync(path.join(dataDir, 'postgres')))
      await startEngine({ dataDir, log: () => {} })
        .then((left) => left.stop())
        .catch(() => {})
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
