import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { type Partner, type Partnership, sideOf } from './partnership.ts'
import { getPartnership, myOrganisation } from './queries.ts'

/** A partnership with the asker's own side of it. @throws 404 for somebody of neither trust. */
export async function getMySide(
  db: Db,
  partnershipId: string,
): Promise<{ partnership: Partnership; mine: Partner }> {
  const partnership = await getPartnership(db, partnershipId)
  const mine = sideOf(partnership, await myOrganisation(db))
  return mine ? { partnership, mine } : notFound('This page is for the two trusts of the partnership.')
}

/** Its key and name: what every page below a partnership shows. */
export function headOf({ id, name }: Partnership): { id: string; name: string } {
  return { id, name }
}
