import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { MySeat } from '../queries/answers.ts'
import { listSaidBefore, listWithoutLevel } from './said-before.ts'

/**
 * Says that answers which were carried over still hold: one of them, or all. Where answers were joined that said
 * different levels there is nothing to confirm, until one is chosen. Nothing records which, or when.
 */
export async function confirmAnswers(db: Db, seat: MySeat, elementId: string | 'all'): Promise<void> {
  const open = listWithoutLevel(seat.answers, await listSaidBefore(db, seat))
  const confirming = db
    .updateTable('self_review.answers')
    .set({ confirm_again: false })
    .where('seat_id', '=', seat.seatId)
    .where('confirm_again', '=', true)
    .where('element_id', '<>', sql<string>`all (${open}::uuid[])`)
  await (elementId === 'all' ? confirming : confirming.where('element_id', '=', elementId)).execute()
}
