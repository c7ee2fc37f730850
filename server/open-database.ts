import { migrate } from '#database/migrate.ts'
import { publishPacks } from '#src/modules/frameworks/index.ts'
import { connect, type Reach, type Role, roles } from '#src/platform/database/connections.ts'
import { asJob } from '#src/platform/database/context.ts'
import { checkWebRole, prepareServer } from '#src/platform/database/roles.ts'
import { type Engine, type EngineState, findEngine, startEngine } from '#src/platform/engine/engine.ts'
import { keepSecret } from '#src/platform/engine/secrets.ts'
import type { Settings } from '#src/platform/env.ts'

const database = 'critical_friend'

/** The database, prepared and connected to; `engine` is null where somebody else runs the server. */
export type Opened = { engine: Engine | null; migrated: string[]; stop(): Promise<void> }

type Options = { log: (line: string) => void; onState?: (state: EngineState) => void; connections?: number }

/** Starts or reaches the server, brings the schema up to date and connects this process to it. */
export async function openDatabase(settings: Settings, options: Options): Promise<Opened> {
  const engine = settings.databaseUrl
    ? null
    : await startEngine({ ...options, dataDir: settings.dataDir, isChosen: settings.dataDirWasSet })
  try {
    const migrated = await prepare(
      settings,
      engine ? engine.reach : externalReach(settings.databaseUrl!),
      options.connections,
    )
    return { engine, migrated, stop: async () => engine?.stop() }
  } catch (error) {
    await engine?.stop()
    throw error
  }
}

/** For the command line: joins the running product, or starts the server for as long as the command runs. */
export async function joinDatabase(settings: Settings, log: (line: string) => void): Promise<Opened> {
  const running = settings.databaseUrl ? null : await findEngine(settings.dataDir)
  if (!running) return openDatabase(settings, { log, connections: 4 })
  connectTo(settings, running, 4)
  return { engine: null, migrated: [], stop: async () => {} }
}

/** Connects to a server that is known to be prepared; the worker does, started by the process that prepared it. */
export async function followDatabase(settings: Settings): Promise<void> {
  const admin = settings.databaseUrl
    ? externalReach(settings.databaseUrl)
    : await findEngine(settings.dataDir)
  if (!admin) throw new Error('The database does not run. Start the product with npm start.')
  connectTo(settings, admin, 4)
}

async function prepare(settings: Settings, admin: Reach, connections?: number): Promise<string[]> {
  await prepareServer(admin, databaseName(settings), passwords(settings))
  const reachOf = connectTo(settings, admin, connections)
  const migrated = await migrate(reachOf('owner'))
  await asJob('publish-packs', publishPacks)
  await checkWebRole(reachOf('web'))
  return migrated
}

function connectTo(settings: Settings, admin: Reach, connections?: number): (role: Role) => Reach {
  const secret = passwords(settings)
  const reachOf = (role: Role): Reach => ({
    ...admin,
    user: role,
    password: secret[role],
    database: databaseName(settings),
  })
  connect(reachOf, connections)
  return reachOf
}

function passwords(settings: Settings): Record<Role, string> {
  return Object.fromEntries(
    roles.map((role) => [role, keepSecret(settings.dataDir, `role-${role}`)]),
  ) as Record<Role, string>
}

function databaseName(settings: Settings): string {
  const path = settings.databaseUrl ? new URL(settings.databaseUrl).pathname.slice(1) : ''
  return path && path !== 'postgres' ? decodeURIComponent(path) : database
}

function externalReach(url: string): Reach {
  const { hostname, port, username, password, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? decodeURIComponent(hostname)
  const isLocal = host.startsWith('/') || host === 'localhost' || host === '127.0.0.1' || host === '::1'
  return {
    host,
    port: Number(port || 5432),
    user: decodeURIComponent(username || 'postgres'),
    password: decodeURIComponent(password),
    database: 'postgres',
    ...(isLocal || searchParams.get('sslmode') === 'disable' ? {} : { ssl: true }),
  }
}
