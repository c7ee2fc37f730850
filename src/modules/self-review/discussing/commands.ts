import { type Db, now } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { recordFor } from '../commands/record-for.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { type Discussion, minutesAtFirst, minutesMore } from './talk.ts'

type Of = Pick<SelfReview, 'id' | 'organisationId' | 'name'>
type Arranged = Pick<Discussion, 'ordering' | 'notesBy'>

/** Begins the talk at an element. Where another leader began it in the same moment, theirs stands. */
export async function beginDiscussion(
  db: Db,
  selfReview: Of,
  { ordering, notesBy, elementId }: Arranged & Pick<Discussion, 'elementId'>,
): Promise<void> {
  const begun = await db
    .insertInto('self_review.discussions')
    .values({
      ...{ self_review_id: selfReview.id, organisation_id: selfReview.organisationId },
      ...{ ordering, notes_by: notesBy, element_id: elementId, minutes: minutesAtFirst },
    })
    .onConflict((on) => on.doNothing())
    .returning('self_review_id')
    .executeTakeFirst()
  if (begun) await recordFor(db, selfReview, 'leaders', { did: 'self-review.begin-discussion' })
}

/** Changes the order in which the elements come, and who takes notes. */
export async function arrangeDiscussion(db: Db, selfReview: Of, arranged: Arranged): Promise<void> {
  await change(db, selfReview.id, { ordering: arranged.ordering, notes_by: arranged.notesBy })
  await recordFor(db, selfReview, 'leaders', { did: 'self-review.arrange-discussion' })
}

// Where the talk stands and what the clock says is no event: it is what the projector shows, and is not recorded.

/** Brings everybody to an element; no time runs there until somebody starts it. */
export async function goTo(db: Db, selfReviewId: string, elementId: string): Promise<void> {
  await change(db, selfReviewId, { element_id: elementId, began_at: null, minutes: minutesAtFirst })
}

/** Starts the time of the element, or stops it. */
export async function runTime(db: Db, selfReviewId: string, runs: boolean): Promise<void> {
  await change(db, selfReviewId, runs ? { began_at: now } : { began_at: null, minutes: minutesAtFirst })
}

/** Adds two minutes to the `minutes` that were seen; nothing when somebody has changed them meanwhile. */
export async function addMinutes(db: Db, selfReviewId: string, minutes: number): Promise<void> {
  await db
    .updateTable('self_review.discussions')
    .set({ minutes: Math.min(240, minutes + minutesMore) })
    .where('self_review_id', '=', selfReviewId)
    .where('minutes', '=', minutes)
    .execute()
  await tell(db, selfReviewId)
}

type Change = Partial<{
  ordering: Discussion['ordering']
  notes_by: string
  element_id: string
  began_at: typeof now | null
  minutes: number
}>

async function change(db: Db, selfReviewId: string, to: Change): Promise<void> {
  await db.updateTable('self_review.discussions').set(to).where('self_review_id', '=', selfReviewId).execute()
  await tell(db, selfReviewId)
}
