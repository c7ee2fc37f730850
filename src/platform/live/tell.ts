import { sql } from 'kysely'
import type { Db } from '../database/db.ts'

/** Tells everybody who looks at this place that it has changed; sent at commit, with no word of what changed. */
export async function tell(db: Db, place: string): Promise<void> {
  await sql`select pg_notify('live', ${place})`.execute(db)
}
