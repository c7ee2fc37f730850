import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { choosePriorities } from '../commands/agree.ts'
import { weigh } from './commands.ts'
import { weighingsPosted } from './forms.ts'
import { type Change, changesIn } from './planning.ts'
import type { Planning } from './queries.ts'

/**
 * Saves a planning page: what is a priority, how important each element is, and in whose control; only what changed.
 * @returns what another leader changed meanwhile and this page wanted otherwise: there both are asked for again.
 */
export async function savePlanning(
  db: Db,
  actor: Actor & { membershipId: string },
  { id, organisationId, name, rows }: Planning,
  posted: { priority: string[]; before: string[] } & Record<string, unknown>,
): Promise<Change[]> {
  const selfReview = { id, organisationId, name }
  const ids = rows.filter((row) => row.isSettled).map((row) => row.id)
  const add = posted.priority.filter((one) => !posted.before.includes(one))
  const remove = posted.before.filter((one) => !posted.priority.includes(one))
  if (add.length + remove.length > 0) await choosePriorities(db, selfReview, { add, remove })
  return weigh(db, actor, selfReview, changesIn(weighingsPosted(posted, ids)))
}
