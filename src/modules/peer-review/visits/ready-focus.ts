import type { Db } from '#src/platform/database/db.ts'
import { demand } from '#src/platform/refusal.ts'
import { refused } from '#src/verdict.ts'
import type { KnownReview } from '../review-facts.ts'
import { asFrozenFocus, type FrozenFocus, missingFromFocus } from './focus.ts'
import { getFocusDraft, listElements } from './queries/focus.ts'

/** The focus exactly as it would cross now. @throws 403 that says what it still needs. */
export async function readyCopy(db: Db, review: KnownReview): Promise<FrozenFocus> {
  const draft = await getFocusDraft(db, review.id)
  const missing = missingFromFocus(draft)
  if (missing.length > 0) demand(refused(`The focus is not ready: ${missing.join('. ')}.`))
  const element = (await listElements(db, review)).find(({ id }) => id === draft.elementId)
  return asFrozenFocus(draft, element?.title ?? null)
}
