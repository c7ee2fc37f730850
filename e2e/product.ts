import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ClientBase } from 'pg'
import { joinDatabase } from '#server/open-database.ts'
import { disconnect, reachAs } from '#src/platform/database/connections.ts'
import { asJob } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { withClient } from '#src/platform/database/roles.ts'
import { readSettings } from '#src/platform/env.ts'
import { makeLink } from '#src/platform/sign-in/links.ts'
import { benchSettings, startProduct } from '../bench/product.ts'
import { type Answer, post } from './ask.ts'

const root = path.resolve(import.meta.dirname, '..')

/** A product that runs for tests, on a folder and a port of its own. */
export type Running = { url: string; dataDir: string; stop(): Promise<void> }

/** The administrator of a product that was set up for tests. */
export const administrator = {
  name: 'Ida Loft',
  email: 'ida.loft@example.org',
  password: 'four words are remembered',
}

/** Starts the product on an empty folder; `publicUrl` where people would use another address than the one it listens on. */
export async function startFresh(publicUrl?: string): Promise<Running> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'critical-friend-e2e-'))
  await chmod(dataDir, 0o711)
  const settings = await benchSettings(dataDir)
  const product = await startProduct({ ...settings, publicUrl: publicUrl ?? settings.publicUrl })
  return {
    url: `http://localhost:${settings.port}`,
    dataDir,
    async stop() {
      await product.stop()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Runs a command of the command line on a product. @returns the object that it prints last. */
export async function runCommand(dataDir: string, ...words: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(root, 'server/cli.ts'), ...words, '--json'],
    { cwd: root, env: { ...process.env, DATA_DIR: dataDir } },
  )
  return JSON.parse(stdout.trim().split('\n').at(-1)!)
}

/** Where a product is: what one needs to ask it, and to reach its database. */
export type Place = Pick<Running, 'url' | 'dataDir'>

/** Runs work beside a product that runs, on its database. */
export async function besideProduct<T>({ dataDir, url }: Place, run: () => Promise<T>): Promise<T> {
  const { stop } = await joinDatabase(readSettings({ DATA_DIR: dataDir, PUBLIC_URL: url }), () => {})
  try {
    return await run()
  } finally {
    await disconnect()
    await stop()
  }
}

/** Runs work as the installation on the database of a product that runs. */
function asInstallation<T>(place: Place, run: (db: Db) => Promise<T>): Promise<T> {
  return besideProduct(place, () => asJob('installation', run))
}

/** Makes the link that a first start prints. */
export async function makeSetUpLink(running: Place): Promise<string> {
  const secret = await asInstallation(running, (db) => makeLink(db, 'set-up'))
  return `${running.url}/set-up/${secret}`
}

/** Sets a product up as its first page would, and starts empty. @returns the administrator's cookie. */
export async function setUp(running: Place, headers: Record<string, string> = {}): Promise<string> {
  const fields = { ...administrator, runBy: 'Test Trust', start: 'empty' }
  return cookieOf(await post(await makeSetUpLink(running), fields, headers))
}

/** Signs a person in who is known by this name, by a link of one use. @returns their cookie. */
export async function cookieFor(running: Place, name: string): Promise<string> {
  const secret = await asInstallation(running, async (db) => {
    const person = await db
      .selectFrom('people.persons')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return makeLink(db, 'sign-in', person.id)
  })
  return cookieOf(await post(`${running.url}/sign-in/${secret}`, {}))
}

/** Runs work as the owner of the tables on the database of a product that runs: to put a great deal into it at once. */
export function asOwnerOf<T>(running: Place, run: (client: ClientBase) => Promise<T>): Promise<T> {
  return asInstallation(running, () => withClient(reachAs('owner'), run))
}

/** How many rows each table holds, but for the log of who read what. */
export function countRows(running: Place): Promise<Record<string, number>> {
  return asInstallation(running, () =>
    withClient(reachAs('owner'), async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where tableowner = 'owner' and schemaname not in ('audit', 'migrations') and tablename <> 'readings' order by 1`,
      )
      const counts: Record<string, number> = {}
      for (const { name } of rows) {
        const counted = await client.query<{ n: number }>(`select count(*)::integer as n from ${name}`)
        counts[name] = counted.rows[0]!.n
      }
      return counts
    }),
  )
}

function cookieOf({ status, headers, body }: Answer): string {
  const cookie = headers['set-cookie']?.[0]?.split(';')[0]
  if (status !== 302 || !cookie) throw new Error(`No session was started (${status}): ${body.slice(0, 2000)}`)
  return cookie
}
