import { type Db, now } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'

/**
 * Places a membership at a piece of work in a role; `detail` says what the seat is about (a contributor's perspective).
 * Repeatable: a seat that ended stands again, about what is said now.
 */
export async function giveSeat(
  db: Db,
  membershipId: string,
  place: string,
  role: string,
  detail: string | null = null,
): Promise<string> {
  const id = newId()
  const added = await db
    .insertInto('access.seats')
    .values({ id, membership_id: membershipId, place, role, detail })
    .onConflict((on) => on.columns(['membership_id', 'place', 'role']).doUpdateSet({ until: null, detail }))
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? id
}

/** Ends a seat; what was written from it stays. */
export async function endSeat(db: Db, seatId: string): Promise<void> {
  await db
    .updateTable('access.seats')
    .set({ until: now })
    .where('id', '=', seatId)
    .where('until', 'is', null)
    .execute()
}
