import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import type { Position } from '../middle.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { recordFor } from './record-for.ts'

/** What the leaders settle on an element; a null level leaves it open on purpose. `version` is the one written over, or 0. */
export type Settlement = {
  elementId: string
  level: Position | null
  rationale: string
  evidence: string[]
  /** What those among the leaders who saw it otherwise want on record. */
  dissent?: string
  isPriority: boolean
  version: number
}

type Acting = Actor & { membershipId: string }
type Of = Pick<SelfReview, 'id' | 'organisationId' | 'name'>

/** Settles on a level for an element. @returns false when another leader wrote meanwhile; then nothing is changed. */
export async function agreeLevel(
  db: Db,
  actor: Acting,
  selfReview: Of,
  element: { title: string; levelWord: string | null },
  settlement: Settlement,
): Promise<boolean> {
  if (!(await write(db, actor, selfReview, settlement))) return false
  await recordFor(db, selfReview, 'everybody', {
    did: 'self-review.agree',
    said: { element: element.title, level: element.levelWord },
  })
  return true
}

async function write(db: Db, actor: Acting, selfReview: Of, settlement: Settlement): Promise<boolean> {
  const { elementId, level, rationale, evidence, dissent = '', isPriority, version } = settlement
  const values = {
    level,
    rationale,
    evidence,
    dissent,
    is_priority: isPriority,
    agreed_by: actor.membershipId,
    agreed_at: now,
    version: version + 1,
  }
  const written =
    version === 0
      ? await db
          .insertInto('self_review.agreements')
          .values({
            ...values,
            self_review_id: selfReview.id,
            organisation_id: selfReview.organisationId,
            element_id: elementId,
          })
          .onConflict((on) => on.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await db
          .updateTable('self_review.agreements')
          .set(values)
          .where('self_review_id', '=', selfReview.id)
          .where('element_id', '=', elementId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  return written !== undefined
}

/**
 * Marks elements as priorities and takes the mark from others, those alone that the page changed: what another leader
 * marked meanwhile stays.
 */
export async function choosePriorities(
  db: Db,
  selfReview: Of,
  changes: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  for (const [isPriority, ids] of [
    [true, changes.add],
    [false, changes.remove],
  ] as const) {
    if (ids.length === 0) continue
    await db
      .updateTable('self_review.agreements')
      .set((eb) => ({ is_priority: isPriority, version: eb('version', '+', 1) }))
      .where('self_review_id', '=', selfReview.id)
      .where('element_id', 'in', ids)
      .where('is_priority', '<>', isPriority)
      .execute()
  }
  await recordFor(db, selfReview, 'everybody', {
    did: 'self-review.choose-priorities',
    said: {
      added: changes.add.length,
      removed: changes.remove.length,
    },
  })
}
