import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { Answer } from '../answering/answer.ts'
import { recordFor } from '../commands/record-for.ts'
import type { SelfReview } from '../queries/self-reviews.ts'

/** A sheet as it came back on paper. `name` is for people's own names alone, `present` for a room. */
export type Sheet = {
  id: string
  perspective: { id: string; name: string }
  name: string
  present: string
  answers: readonly (Answer & { elementId: string })[]
}

/**
 * Types a sheet in. From then on nobody reads it before the reveal. The record says that it was done and for which group,
 * nothing of what stood on it. @returns false where this sheet had been typed in before.
 */
export async function typeSheetIn(db: Db, selfReview: SelfReview, sheet: Sheet): Promise<boolean> {
  const said = JSON.stringify(
    sheet.answers
      .filter(({ level, notMine, comment }) => level !== null || notMine || comment !== '')
      .map(({ elementId, level, notMine, comment }) => ({
        ...{ element_id: elementId, level, not_mine: notMine, comment },
      })),
  )
  const { rows } = await sql<{ did: boolean }>`select self_review.take_sheet(${sheet.id}::uuid,
    ${sheet.perspective.id}::uuid, ${sheet.name}, ${sheet.present}, ${said}::jsonb) as did`.execute(db)
  if (!rows[0]?.did) return false
  await recordFor(db, selfReview, 'leaders', {
    did: 'self-review.type-sheet-in',
    said: { perspective: sheet.perspective.name },
  })
  return true
}

/** Takes back the last sheet of a group, which the asker typed within ten minutes. @returns whether it was. */
export async function takeSheetBack(
  db: Db,
  selfReview: SelfReview,
  sheet: { id: string; perspective: string },
): Promise<boolean> {
  const { rows } = await sql<{ did: boolean }>`
    select self_review.take_back_sheet(${sheet.id}::uuid) as did`.execute(db)
  if (!rows[0]?.did) return false
  await recordFor(db, selfReview, 'leaders', {
    did: 'self-review.take-sheet-back',
    said: { perspective: sheet.perspective },
  })
  return true
}
