import { sql } from 'kysely'
import type { Db } from '../database/db.ts'

/**
 * Tells everybody who looks at this place that it has changed; sent at commit, with no word of what changed. With a role,
 * only those who hold it there: what the others see has not changed, and hundreds of pages need not load again.
 */
export async function tell(db: Db, place: string, role?: string): Promise<void> {
  await sql`select pg_notify('live', ${role ? `${place} ${role}` : place})`.execute(db)
}
