import { createHash } from 'node:crypto'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  sql,
} from 'kysely'
import type pg from 'pg'
import type { DB } from '#database/types.ts'
import { webPool } from './connections.ts'

declare const asked: unique symbol

/** A transaction that knows who asks. Every query takes one first, so SQL without an actor does not compile. */
export type Db = Kysely<DB> & { readonly [asked]: true }

/**
 * The moment at which the transaction began, by the database's clock, which sets every default too: all that one command
 * writes bears one time.
 */
export const now = sql<Date>`now()`

/** A transaction in progress, with the two ways to end it. */
export type Transaction = { db: Db; opened: unknown; commit(): Promise<void>; rollback(): Promise<void> }

/**
 * Begins a transaction as the web role and runs one opening statement in the same trip (RLS-16); `opened` is the
 * value it returned. The statement sets the context of row security and is built by `context.ts` alone.
 */
export async function begin(openingStatement: string, pool = webPool()): Promise<Transaction> {
  const client = await pool.connect()
  try {
    const results = (await client.query(`begin; ${openingStatement}`)) as unknown as pg.QueryResult[]
    const opened = Object.values(results[1]?.rows[0] ?? {})[0]
    return { db: over(client), opened, ...endings(client) }
  } catch (error) {
    client.release(true)
    throw error
  }
}

function endings(client: pg.PoolClient): Pick<Transaction, 'commit' | 'rollback'> {
  let isOver = false
  const end = async (word: 'commit' | 'rollback') => {
    if (isOver) return
    isOver = true
    try {
      const result = await client.query(word)
      client.release()
      // PostgreSQL answers a commit of a failed transaction with ROLLBACK and no error.
      if (word === 'commit' && result.command === 'ROLLBACK')
        throw new Error('The transaction had failed and was rolled back.')
    } catch (error) {
      client.release(true)
      throw error
    }
  }
  return { commit: () => end('commit'), rollback: () => end('rollback') }
}

/** Kysely over one client that is already inside a transaction. */
function over(client: pg.PoolClient): Db {
  const connection = new OneConnection(client)
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => new OneDriver(connection),
      createQueryCompiler: () => compiler,
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  }) as Db
  connections.set(db, connection)
  return db
}

const connections = new WeakMap<Db, OneConnection>()

/**
 * Runs work on the connection under a transaction of a job, after the statements already asked of it: for what Kysely has
 * no words for. Only `copy.ts` may use it.
 */
export function onConnectionOf<T>(db: Db, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const connection = connections.get(db)
  if (!connection) throw new Error('This is no transaction of ours.')
  return connection.inTurn(work)
}

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
const names = new Map<string, string>()

/** The name a statement is prepared under: planning a query with its policies costs more than running it. */
function nameOf(sql: string): string {
  let name = names.get(sql)
  if (!name) {
    name = createHash('sha1').update(sql).digest('base64url')
    if (names.size < 2000) names.set(sql, name)
  }
  return name
}

class OneConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  #last: Promise<unknown> = Promise.resolve()

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  /** Loaders of one request share this connection; what they ask at once is answered in the order it was asked. */
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const asked = { name: nameOf(query.sql), text: query.sql, values: [...query.parameters] }
    const result = await (this.#client.pipeline
      ? this.#client.query(asked)
      : this.inTurn((client) => client.query(asked)))
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
  }

  inTurn<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const run = this.#last.then(() => work(this.#client))
    this.#last = run.catch(() => {})
    return run
  }

  streamQuery(): never {
    throw new Error('Rows are not streamed through a request.')
  }
}

class OneDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async releaseConnection(): Promise<void> {}
  async beginTransaction(): Promise<never> {
    throw new Error('A request has one transaction; it is open already.')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async destroy(): Promise<void> {}
}
