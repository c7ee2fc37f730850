import pg from 'pg'

/** How to reach a PostgreSQL server; `host` is a socket folder or a host name. */
export type Reach = {
  host: string
  port: number
  user: string
  password: string
  database: string
  ssl?: boolean
}

/** The four roles the product works as; none is a superuser and only `owner` owns tables (RLS-01). */
export const roles = ['owner', 'web', 'auth', 'jobs'] as const
export type Role = (typeof roles)[number]

// A date is a day in Britain, never an instant: it stays the text it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

const patience = '-c lock_timeout=3000'
const limits = `${patience} -c statement_timeout=10000 -c idle_in_transaction_session_timeout=15000`
// The functions of row security are asked many times a page with other parameters and always answer from an index:
// planning them anew each time cost more than asking them.
const planning = '-c plan_cache_mode=force_generic_plan'

type PoolOptions = {
  /** Whether statements and idle transactions are ended in time (RLS-17). Jobs may take longer, but wait for no lock for long. */
  isLimited?: boolean
  /** Whether questions that are asked together travel together, in one trip. A connection that does so cannot COPY. */
  pipelines?: boolean
}

/** A pool for one role. The time limits are in milliseconds. */
export function openPool(
  reach: Reach,
  most: number,
  { isLimited = true, pipelines = false }: PoolOptions = {},
): pg.Pool {
  const pool = new pg.Pool({
    ...reach,
    max: most,
    pipeline: pipelines,
    options: isLimited ? `${limits} ${planning}` : patience,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  })
  // A connection that breaks, idle or in use, fails its query and is replaced; without listeners it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

type Connected = { web: pg.Pool; jobs: pg.Pool; reachOf: (role: Role) => Reach }
let connected: Connected | null = null

/** Connects this process: as the web role for whoever asks and for jobs, as other roles on request. Called once at start. */
export function connect(reachOf: (role: Role) => Reach, most = 10): void {
  connected = {
    web: openPool(reachOf('web'), most, { pipelines: true }),
    jobs: openPool(reachOf('web'), Math.min(most, 4), { isLimited: false }),
    reachOf,
  }
}

/** The pool in which people are answered. Only `db.ts` and the job queue may use it. @throws when the process has not connected. */
export function webPool(): pg.Pool {
  return ofThisProcess().web
}

/** The pool in which jobs of the product work, without time limits. Only `context.ts` may use it. @throws as above. */
export function jobsPool(): pg.Pool {
  return ofThisProcess().jobs
}

function ofThisProcess(): Connected {
  if (!connected) throw new Error('The database is not connected yet.')
  return connected
}

/** How to reach the server as one of our roles. @throws when the process has not connected. */
export function reachAs(role: Role): Reach {
  return ofThisProcess().reachOf(role)
}

/** Closes the pool; for an orderly end. */
export async function disconnect(): Promise<void> {
  await Promise.all([connected?.web.end(), connected?.jobs.end()])
  connected = null
}
