import pg from 'pg'
import { EngineRefusal, hasCode } from './refusal.ts'

/** How to reach the server as its bootstrap superuser; `host` is a socket folder or a host name. */
export type Reach = { host: string; port: number; user: string; password: string; database: string }

const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']

/**
 * Whether the server answers now. The only proof that it is ready: what it prints is in many languages.
 * Throws where it answers but does not know our password, or would lose what it has acknowledged.
 */
export async function isAnswering(reach: Reach): Promise<boolean> {
  const client = new pg.Client({ ...reach, connectionTimeoutMillis: 2000, query_timeout: 2000 })
  client.on('error', () => {}) // a connection that breaks later is closed below
  try {
    await client.connect()
    const columns = settings.map((name) => `current_setting('${name}') as ${name}`)
    const { rows } = await client.query<Record<string, string>>(`select ${columns.join(', ')}`)
    demandSafeSettings(rows[0] ?? {})
    return true
  } catch (error) {
    if (error instanceof EngineRefusal) throw error
    if (hasCode(error, '28P01')) {
      throw new EngineRefusal(
        'data',
        'The embedded database does not accept the password in the folder secrets of the data folder. ' +
          'Put back the folder secrets that belongs to this database, from a backup.',
      )
    }
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function demandSafeSettings(found: Record<string, string>): void {
  const off = settings.filter((name) => found[name] !== 'on')
  if (off.length === 0) return
  throw new EngineRefusal(
    'server',
    `The embedded database runs with ${off.join(', ')} off, and could lose what people have saved. ` +
      'Remove that setting from postgresql.conf and postgresql.auto.conf in its folder, then start again.',
  )
}
