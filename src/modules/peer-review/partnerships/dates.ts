import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { FieldError } from '#src/platform/form.ts'
import { tell } from '#src/platform/live/tell.ts'
import type { Day } from '#src/ui/dates.ts'
import { parties } from './commands.ts'
import type { Partnership, PartnershipReview } from './partnership.ts'

/** The days that belong to the whole partnership. */
export type PartnershipDays = Record<'answersBy' | 'exploringOn' | 'exploringHeldOn', Day | null>

/** The days that belong to one review. */
export type ReviewDays = Record<'focusBy' | 'visitFrom' | 'visitTo' | 'debriefOn', Day | null>

/** What is wrong with a review's days, by field: a visit ends no earlier than it begins, and the debrief follows it. */
export function faultsInReviewDays({ focusBy, visitFrom, visitTo, debriefOn }: ReviewDays): FieldError[] {
  const faults: FieldError[] = []
  const add = (field: keyof ReviewDays, message: string) => faults.push({ field, message })
  if (visitTo && !visitFrom) add('visitFrom', 'Enter the first day of the visit, too.')
  if (visitFrom && visitTo && visitTo < visitFrom)
    add('visitTo', 'The last day of the visit is before its first. Change one of them.')
  if (focusBy && visitFrom && focusBy > visitFrom)
    add('focusBy', 'The host states its focus before the visit. Choose an earlier day.')
  const ends = visitTo ?? visitFrom
  if (debriefOn && ends && debriefOn < ends)
    add('debriefOn', 'The debrief follows the visit. Choose a later day.')
  return faults
}

/**
 * What is wrong with a partnership's days: people answer before the meeting; it is held on a day that has come, `today`
 * or before, and only after every trust has disclosed.
 */
export function faultsInPartnershipDays(
  { answersBy, exploringOn, exploringHeldOn }: PartnershipDays,
  { partners }: Pick<Partnership, 'partners'>,
  today: Day,
): FieldError[] {
  const faults: FieldError[] = []
  if (answersBy && exploringOn && exploringOn < answersBy)
    faults.push({
      field: 'exploringOn',
      message: 'The exploring meeting comes after people have answered. Choose a later day.',
    })
  if (exploringHeldOn && exploringHeldOn > today)
    faults.push({
      field: 'exploringHeldOn',
      message: 'This day is still to come. Enter it here once the meeting has been held.',
    })
  else if (exploringHeldOn && partners.some((partner) => !partner.disclosedAt))
    faults.push({
      field: 'exploringHeldOn',
      message: 'The exploring meeting is held once both trusts have disclosed their self-reviews.',
    })
  return faults
}

/** Changes the days of a partnership; that the exploring meeting was held is said by its day, and never unsaid. */
export async function setPartnershipDates(
  db: Db,
  partnership: Partnership,
  days: PartnershipDays,
): Promise<void> {
  await db
    .updateTable('peer_review.partnerships')
    .set({
      answers_by: days.answersBy,
      exploring_on: days.exploringOn,
      exploring_held_on: days.exploringHeldOn ?? partnership.exploringHeldOn,
    })
    .where('id', '=', partnership.id)
    .execute()
  await recordDates(db, partnership, partnership.reviews, { ...days })
}

/** Changes the days of one review. */
export async function setReviewDates(
  db: Db,
  partnership: Partnership,
  review: PartnershipReview,
  days: ReviewDays,
): Promise<void> {
  await db
    .updateTable('peer_review.reviews')
    .set({
      focus_by: days.focusBy,
      visit_from: days.visitFrom,
      visit_to: days.visitTo,
      debrief_on: days.debriefOn,
    })
    .where('id', '=', review.id)
    .execute()
  await recordDates(db, partnership, [review], { review: review.id, ...days })
  await tell(db, review.id)
}

/** Who takes part in a review learns of its days, and not of another's. */
async function recordDates(
  db: Db,
  partnership: Partnership,
  reviews: readonly PartnershipReview[],
  days: Record<string, string | null>,
): Promise<void> {
  await record(db, {
    did: 'peer-review.set-dates',
    chain: partnership.programmeId,
    about: { kind: 'partnership', id: partnership.id },
    audience: [
      ...parties(partnership),
      ...reviews.flatMap(({ id }) => at(id, 'lead_reviewer', 'visitor', 'host_coordinator')),
    ],
    said: { partnership: partnership.name, ...days },
  })
  await tell(db, partnership.id)
}
