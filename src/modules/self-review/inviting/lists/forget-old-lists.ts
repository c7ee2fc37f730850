import type { Db } from '#src/platform/database/db.ts'

/** Forgets the lists that were brought more than two weeks ago, as the database knows them. For the daily job. */
export async function forgetOldLists(db: Db): Promise<void> {
  await db.deleteFrom('self_review.invitation_lists').execute()
}
