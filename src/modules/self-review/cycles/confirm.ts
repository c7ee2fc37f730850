import type { Db } from '#src/platform/database/db.ts'
import type { MySeat } from '../queries/answers.ts'

/** Says that answers which were carried over still hold: one of them, or all. Nothing records which, or when. */
export async function confirmAnswers(db: Db, seat: MySeat, elementId: string | 'all'): Promise<void> {
  const confirming = db
    .updateTable('self_review.answers')
    .set({ confirm_again: false })
    .where('seat_id', '=', seat.seatId)
    .where('confirm_again', '=', true)
  await (elementId === 'all' ? confirming : confirming.where('element_id', '=', elementId)).execute()
}
