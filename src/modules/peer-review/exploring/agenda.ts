import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import type { Partnership } from '../partnerships/partnership.ts'

/** Saves the plan of the exploring meeting. False when it was changed meanwhile: nothing is overwritten. */
export async function saveAgenda(
  db: Db,
  actor: Actor & { membershipId: string },
  partnership: Partnership,
  { agenda, version }: { agenda: string; version: number },
): Promise<boolean> {
  const row = { agenda, written_by: actor.membershipId, version: version + 1 }
  if (!(version === 0 ? await add(db, partnership.id, row) : await change(db, partnership.id, row)))
    return false
  await record(db, {
    did: 'peer-review.plan-exploring',
    chain: partnership.programmeId,
    about: { kind: 'partnership', id: partnership.id },
    audience: at(partnership.id, 'explorer', 'associate'),
    said: { partnership: partnership.name },
  })
  await tell(db, partnership.id)
  return true
}

type Row = { agenda: string; written_by: string; version: number }

async function add(db: Db, partnershipId: string, row: Row): Promise<boolean> {
  const added = await db
    .insertInto('peer_review.agendas')
    .values({ partnership_id: partnershipId, ...row })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Boolean(added.numInsertedOrUpdatedRows)
}

async function change(db: Db, partnershipId: string, row: Row): Promise<boolean> {
  const changed = await db
    .updateTable('peer_review.agendas')
    .set(row)
    .where('partnership_id', '=', partnershipId)
    .where('version', '=', row.version - 1)
    .executeTakeFirst()
  return Boolean(changed.numUpdatedRows)
}
