import type { Db } from '#src/platform/database/db.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
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
  const rows = partnerships.map((one) => overviewOf(one, reviewsOf.get(one.id) ?? [], today))
  return [...Map.groupBy(rows, (row) => row.cohort)].map(([name, partnerships]) => ({ name, partnerships }))
}
