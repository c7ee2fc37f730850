import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import { reachAs, webPool } from '../database/connections.ts'
import type { Db } from '../database/db.ts'

/**
 * A background job: its queue's name, how often it runs by itself if it does (cron, Europe/London), and its work. One that
 * `catchesUp` runs at each start too: a product that was off at its hour would leave out what is due. It is repeatable.
 */
export type Job = {
  name: string
  every?: string
  catchesUp?: boolean
  run(payload: { id?: string }): Promise<void>
}

let sending: PgBoss | null = null

/**
 * Asks for a job, in the transaction that wants it: rolled back, it never was. Payloads hold ids only (RLS-19).
 * The queue is the worker's; this process only adds to it.
 */
export async function enqueue(db: Db, name: string, payload: { id: string }): Promise<void> {
  sending ??= new PgBoss({
    db: {
      executeSql: async (text: string, values?: unknown[]) => webPool().query(text, values as unknown[]),
    },
    migrate: false,
    supervise: false,
    schedule: false,
  })
  const executeSql = async (text: string, values: unknown[] = []) => {
    const result = await db.executeQuery(CompiledQuery.raw(text, values))
    return { rows: result.rows as never[] }
  }
  await sending.send(name, payload, { db: { executeSql }, retryLimit: 3, heartbeatSeconds: 30 })
}

/** Starts working on the jobs, two at a time (S-72); resolves with the way to stop: waits up to 20 s for those at work. */
export async function startWorking(
  jobs: readonly Job[],
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({ ...reachAs('jobs'), schema: 'pgboss', createSchema: false, max: 4 })
  boss.on('error', onError)
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name)
    await boss.work<{ id?: string }>(job.name, { pollingIntervalSeconds: 0.5 }, async ([one]) =>
      job.run(one?.data ?? {}),
    )
    if (job.every) await boss.schedule(job.name, job.every, {}, { tz: 'Europe/London' })
    if (job.catchesUp) await boss.send(job.name, {})
  }
  return () => boss.stop({ graceful: true, timeout: 20_000 })
}
