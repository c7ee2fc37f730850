import { listElementFacts, mayDisclose, selfReviewState } from '#src/modules/self-review/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { refused, type Verdict } from '#src/verdict.ts'
import type { Partner, Partnership } from '../partnerships/partnership.ts'

/** Decides whether a trust may disclose its self-review now: the partnership is open and every level is settled. */
export async function mayDiscloseNow(db: Db, partnership: Partnership, mine: Partner): Promise<Verdict> {
  if (partnership.withdrawnAt || !partnership.openedAt || !mine.selfReviewId)
    return refused('You can disclose once the partnership is open.')
  const progress = await selfReviewState(db, mine.selfReviewId)
  if (!progress) return refused('The leaders of the self-review disclose it.')
  const { frameworkVersionId } = partnership
  return mayDisclose(
    progress.state,
    await listElementFacts(db, { id: mine.selfReviewId, frameworkVersionId }),
  )
}
