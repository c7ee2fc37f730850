import type { Db } from '#src/platform/database/db.ts'
import type { Mode } from '../anonymity.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { recordFor } from './record-for.ts'

/** A perspective as its leaders set it. */
export type PerspectiveSetting = {
  name: string
  initial: string
  mode: Mode
  inTheRoom: number | null
  spreadMayCross: boolean
  /** How many of its people answer on paper, without a seat. */
  onPaper?: number
}

/** Adds a perspective under a key that the form made, or changes the one that has it: sent twice, it is one. */
export async function setPerspective(
  db: Db,
  selfReview: SelfReview,
  id: string,
  setting: PerspectiveSetting,
): Promise<void> {
  const { name, initial, mode, inTheRoom, spreadMayCross, onPaper = 0 } = setting
  const values = {
    ...{ name, initial, mode, in_the_room: inTheRoom },
    ...{ spread_may_cross: spreadMayCross, on_paper: onPaper },
  }
  const changed = await db
    .updateTable('self_review.perspectives')
    .set(values)
    .where('id', '=', id)
    .where('self_review_id', '=', selfReview.id)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    await db
      .insertInto('self_review.perspectives')
      .values({ ...values, id, self_review_id: selfReview.id, position: 100 })
      .execute()
  await recordFor(db, selfReview, 'leaders', { did: 'self-review.set-perspective', said: { name, mode } })
}

/** Takes a perspective away that nobody has been invited into. */
export async function removePerspective(
  db: Db,
  selfReview: SelfReview,
  perspective: { id: string; name: string },
): Promise<void> {
  await db.deleteFrom('self_review.perspectives').where('id', '=', perspective.id).execute()
  await recordFor(db, selfReview, 'leaders', {
    did: 'self-review.remove-perspective',
    said: { name: perspective.name },
  })
}
