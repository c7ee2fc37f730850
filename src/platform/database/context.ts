import { sql } from 'kysely'
import pg from 'pg'
import { jobsPool } from './connections.ts'
import { begin, type Db, type Transaction } from './db.ts'

/** A position the person holds now: a role at a place (an organisation, or a piece of work). */
export type Position = { place: string; role: string }

/** Who asks, and as whom. `positions` are those of the membership they act as and of the seats placed on it. */
export type Actor = {
  sessionId: string
  personId: string
  membershipId: string | null
  positions: Position[]
}

/** Opens a transaction for whoever holds this session; `actor` is null when nobody does any more. */
export async function beginAsSession(token: string | null): Promise<Transaction & { actor: Actor | null }> {
  const transaction = await begin(
    token === null ? 'select null' : `select access.open_session(${pg.escapeLiteral(token)})`,
  )
  return { ...transaction, actor: transaction.opened as Actor | null }
}

/** Opens a transaction for a person and the membership they act as, for the command line, jobs and tests. */
export async function beginAsPerson(personId: string, membershipId: string | null): Promise<Transaction> {
  const [person, membership] = [pg.escapeLiteral(personId), pg.escapeLiteral(membershipId ?? '')]
  return begin(
    `select set_config('app.person_id', ${person}, true), set_config('app.membership_id', ${membership}, true)`,
  )
}

/**
 * Runs a job of the product itself, in a transaction of its own. What a job may do stands in the policies that name
 * it (`access.in_job`). Jobs run at night and over much: on connections without time limits, where each statement is
 * planned for what it is to do.
 */
export async function asJob<T>(job: string, run: (db: Db) => Promise<T>): Promise<T> {
  const transaction = await begin(`select set_config('app.job', ${pg.escapeLiteral(job)}, true)`, jobsPool())
  return finishing(transaction, run)
}

/** Runs work as a person in a transaction of its own: what tests and the sample story do. */
export async function asPerson<T>(
  who: { personId: string; membershipId: string | null },
  run: (db: Db) => Promise<T>,
): Promise<T> {
  return finishing(await beginAsPerson(who.personId, who.membershipId), run)
}

/**
 * Lends a command the power of a named job for one step of its own transaction: where both trusts have signed, the
 * last signature opens both self-reviews, which no single person may. A job that lends itself another has its own again.
 */
export async function withJob<T>(db: Db, job: string, run: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    select coalesce(current_setting('app.job', true), '') as before, set_config('app.job', ${job}, true)`.execute(
    db,
  )
  const result = await run()
  await sql`select set_config('app.job', ${rows[0]!.before}, true)`.execute(db)
  return result
}

async function finishing<T>(transaction: Transaction, run: (db: Db) => Promise<T>): Promise<T> {
  try {
    const result = await run(transaction.db)
    await transaction.commit()
    return result
  } catch (error) {
    await transaction.rollback().catch(() => {})
    throw error
  }
}
