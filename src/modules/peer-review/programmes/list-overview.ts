import { selfReviewState } from '#src/modules/self-review/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import type { Partnership } from '../partnerships/partnership.ts'
import { listPartnerships } from '../partnerships/queries.ts'
import { listKnownReviews } from '../review-facts.ts'
import { type OverviewRow, overviewOf } from './overview.ts'

/** A cohort of a programme and how far each of its partnerships is. */
export type Cohort = { name: string; partnerships: OverviewRow[] }

/** Every partnership of a programme, cohort by cohort, the newest first. */
export async function listCohorts(
  db: Db,
  programmeId: string,
  today: Day = londonDay(new Date()),
): Promise<Cohort[]> {
  const partnerships = await listPartnerships(db, { programmeId })
  const reviews = await listKnownReviews(
    db,
    partnerships.flatMap((partnership) => partnership.reviews.map(({ id }) => id)),
  )
  const reviewsOf = Map.groupBy(reviews, (review) => review.partnershipId)
  const rows: OverviewRow[] = []
  for (const partnership of partnerships)
    rows.push(
      overviewOf(
        {
          partnership,
          reviews: reviewsOf.get(partnership.id) ?? [],
          areAnswered: await areAnswered(db, partnership),
        },
        today,
      ),
    )
  return [...Map.groupBy(rows, (row) => row.cohort)].map(([name, partnerships]) => ({ name, partnerships }))
}

/** Whether every trust has revealed its self-review, so that nobody answers any more; only how far, never what. */
async function areAnswered(db: Db, { partners }: Partnership): Promise<boolean> {
  for (const { selfReviewId, disclosedAt } of partners) {
    if (disclosedAt) continue
    const progress = selfReviewId ? await selfReviewState(db, selfReviewId) : null
    if (progress?.state !== 'revealed') return false
  }
  return true
}
