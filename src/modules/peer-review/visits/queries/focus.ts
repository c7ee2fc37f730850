import { type Disclosure, findDisclosure, readDisclosure } from '#src/modules/disclosure/index.ts'
import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { listElementFacts } from '#src/modules/self-review/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { Verdict } from '#src/verdict.ts'
import type { KnownReview } from '../../review-facts.ts'
import {
  type FocusDraft,
  type FocusElement,
  type FrozenFocus,
  type LineOfEnquiry,
  mayAddLine,
  missingFromFocus,
} from '../focus.ts'

/** The host's draft of its focus; `version` is 0 before anything is saved. Only the host's named people have one. */
export type SavedFocus = FocusDraft & {
  elementId: string | null
  version: number
  lines: LineOfEnquiry[]
  /** What it still needs before it can be shared. */
  missing: string[]
  mayAdd: Verdict
}

/** The draft of a review's focus, with its lines in order. */
export async function getFocusDraft(db: Db, reviewId: string): Promise<SavedFocus> {
  const saved = await db
    .selectFrom('peer_review.focuses')
    .select(['priority', 'position_statement as positionStatement', 'element_id as elementId', 'version'])
    .where('review_id', '=', reviewId)
    .executeTakeFirst()
  const lines = await db
    .selectFrom('peer_review.lines_of_enquiry')
    .select(['id', 'question', 'short_name as shortName'])
    .where('review_id', '=', reviewId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const draft = { ...(saved ?? { priority: '', positionStatement: '', elementId: null, version: 0 }), lines }
  return { ...draft, missing: missingFromFocus(draft), mayAdd: mayAddLine(lines) }
}

/** A line of the draft that was taken out, so that it can be brought back; null when it stands. */
export async function findRemovedLine(db: Db, reviewId: string, lineId: string) {
  const row = await db
    .selectFrom('peer_review.lines_of_enquiry')
    .select(['id', 'question'])
    .where('review_id', '=', reviewId)
    .where('id', '=', lineId)
    .where('removed_at', 'is not', null)
    .executeTakeFirst()
  return row ?? null
}

/** The focus as it crossed, for those to whom it is open; null where it is not. Reading it is logged. */
export async function readFocus(
  db: Db,
  actor: Actor,
  reviewId: string,
): Promise<(Disclosure & { content: FrozenFocus }) | null> {
  const found = await findDisclosure(db, { place: reviewId, kind: 'focus' })
  return found ? ((await readDisclosure(db, actor, found.id)) as Disclosure & { content: FrozenFocus }) : null
}

/**
 * The lines of enquiry as somebody of the review may know them: the host from its own draft, everybody else from the
 * focus that was disclosed to them. Empty before that.
 */
export async function listLines(db: Db, actor: Actor, reviewId: string): Promise<LineOfEnquiry[]> {
  const crossed = await readFocus(db, actor, reviewId)
  if (crossed) return [...crossed.content.lines]
  return (await getFocusDraft(db, reviewId)).lines
}

/** The elements of the review's framework, by theme, with the host's own priorities among them as far as the asker may know these. */
export async function listElements(
  db: Db,
  review: Pick<KnownReview, 'frameworkVersionId' | 'partnershipId' | 'hostId'>,
): Promise<FocusElement[]> {
  const own = await db
    .selectFrom('peer_review.partners')
    .select('self_review_id as id')
    .where('partnership_id', '=', review.partnershipId)
    .where('organisation_id', '=', review.hostId)
    .executeTakeFirst()
  const { frameworkVersionId } = review
  const elements = own?.id
    ? await listElementFacts(db, { id: own.id, frameworkVersionId })
    : elementsOf(await getFrameworkVersion(db, frameworkVersionId))
  return elements.map((element) => ({
    id: element.id,
    title: element.title,
    isPriority: 'isPriority' in element && element.isPriority,
  }))
}
