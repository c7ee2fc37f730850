import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { choosePriorities } from '../commands/agree.ts'
import { weigh } from './commands.ts'
import { weighingsPosted } from './forms.ts'
import { changesIn, crossedIn, keptFrom, type PlanningRow } from './planning.ts'
import { getPlanning, type Planning } from './queries.ts'

/**
 * Where two leaders said different things of one element: both, by the names of their fields what was not saved, and every
 * element as it stands now, since a page that answers a form is not loaded again.
 */
export type Crossing = {
  crossed: ReturnType<typeof crossedIn>
  kept: Record<string, string>
  rows: PlanningRow[]
}

/**
 * Saves a planning page: what is a priority, how important each element is, and in whose control; only what changed.
 * @returns what crossed with another leader's, with what this page said there, which is not saved; null where nothing did.
 */
export async function savePlanning(
  db: Db,
  actor: Actor & { membershipId: string },
  { id, organisationId, name, rows }: Planning,
  posted: { priority: string[]; before: string[] } & Record<string, unknown>,
): Promise<Crossing | null> {
  const selfReview = { id, organisationId, name }
  const ids = rows.filter((row) => row.isSettled).map((row) => row.id)
  const add = posted.priority.filter((one) => !posted.before.includes(one))
  const remove = posted.before.filter((one) => !posted.priority.includes(one))
  if (add.length + remove.length > 0) await choosePriorities(db, selfReview, { add, remove })
  const refused = await weigh(db, actor, selfReview, changesIn(weighingsPosted(posted, ids)))
  if (refused.length === 0) return null
  const { rows: now } = await getPlanning(db, id)
  return { crossed: crossedIn(refused, now), kept: keptFrom(refused), rows: now }
}
