import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { recordFor } from '../commands/record-for.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { nameTogether } from './advice.ts'

/** Puts two groups together into one, before answering opens: everybody asked in either is asked in it. */
export async function putTogether(
  db: Db,
  selfReview: SelfReview,
  one: { id: string; name: string },
  other: { id: string; name: string },
): Promise<void> {
  const name = nameTogether(one.name, other.name)
  await sql`select self_review.put_together(${one.id}::uuid, ${other.id}::uuid, ${name})`.execute(db)
  await recordFor(db, selfReview, 'leaders', {
    did: 'self-review.put-together',
    said: { one: one.name, other: other.name },
  })
}
