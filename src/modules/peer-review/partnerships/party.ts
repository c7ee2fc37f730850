import type { Db } from '#src/platform/database/db.ts'

/**
 * Whether the asker has a part in this partnership, as row security decides it: by a seat, as one of a partner's
 * leaders, or as its programme's lead. Who has may be told that something changed there, and not what.
 */
export async function isPartyTo(db: Db, place: string): Promise<boolean> {
  const row = await db
    .selectFrom('peer_review.partnerships')
    .select('id')
    .where('id', '=', place)
    .executeTakeFirst()
  return row !== undefined
}
