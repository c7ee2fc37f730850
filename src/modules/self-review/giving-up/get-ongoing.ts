import { redirect } from 'react-router'
import type { Db } from '#src/platform/database/db.ts'
import { baseOf } from '../parts/trail.ts'
import { findGivenUp, getSelfReview, type SelfReview } from '../queries/self-reviews.ts'

/** A self-review in which the asker has a seat; of one that was given up, the way to the page that says so. */
export async function getOngoing(db: Db, id: string): Promise<SelfReview> {
  if (await findGivenUp(db, id)) throw redirect(`${baseOf(id)}/given-up`)
  return getSelfReview(db, id)
}
