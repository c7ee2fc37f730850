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

const limits = '-c statement_timeout=10000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000'
// The functions of row security are asked many times a page with other parameters and always answer from an index:
// planning them anew each time cost more than asking them.
const planning = '-c plan_cache_mode=force_generic_plan'

/** A pool for one role. The time limits are RLS-17's, in milliseconds; the jobs of the worker run without them. */
export function openPool(
  reach: Reach,
  most: number,
  options: { isLimited: boolean } = { isLimited: true },
): pg.Pool {
  const pool = new pg.Pool({
    ...reach,
    max: most,
    options: options.isLimited ? `${limits} ${planning}` : '',
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  })
  // A connection that breaks, idle or in use, fails its query and is replaced; without listeners it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

type Connected = { web: pg.Pool; reachOf: (role: Role) => Reach }
let connected: Connected | null = null

/** Connects this process: the web pool at once, other roles on request. Called once at start. */
export function connect(reachOf: (role: Role) => Reach, most = 10): void {
  connected = { web: openPool(reachOf('web'), most), reachOf }
}

/** The pool of the web role. Only `db.ts` may use it. @throws when the process has not connected. */
export function webPool(): pg.Pool {
  if (!connected) throw new Error('The database is not connected yet.')
  return connected.web
}

/** How to reach the server as one of our roles. @throws when the process has not connected. */
export function reachAs(role: Role): Reach {
  if (!connected) throw new Error('The database is not connected yet.')
  return connected.reachOf(role)
}

/** Closes the pool; for an orderly end. */
export async function disconnect(): Promise<void> {
  await connected?.web.end()
  connected = null
}
