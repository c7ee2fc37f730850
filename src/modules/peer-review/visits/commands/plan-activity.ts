import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { instantInLondon } from '#src/ui/dates.ts'
import type { Method } from '../../evidence/note.ts'
import type { KnownReview } from '../../review-facts.ts'
import type { Activity } from '../queries/timetable.ts'

type By = Actor & { membershipId: string }

/** An activity as it is planned; `on` and `at` are as clocks in London show them, and may be open. */
export type ActivityPlan = {
  id: string
  kind: Method
  title: string
  withRole: string
  placeKind: 'school' | 'head_office' | 'central_team'
  placeName: string
  on: string | null
  at: string | null
  lineIds: readonly string[]
  ledBy: string | null
}

/** Plans an activity; sent twice it is there once. */
export async function planActivity(
  db: Db,
  actor: By,
  review: KnownReview,
  plan: ActivityPlan,
): Promise<void> {
  const added = await db
    .insertInto('peer_review.activities')
    .values({ id: plan.id, review_id: review.id, planned_by: actor.membershipId, ...columnsOf(plan) })
    .onConflict((on) => on.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) await say(db, review, 'peer-review.plan-activity', plan)
}

/** Changes an activity that was read at this version. @returns false when somebody else has changed it since. */
export async function changeActivity(
  db: Db,
  review: KnownReview,
  plan: ActivityPlan,
  version: number,
): Promise<boolean> {
  const changed = await db
    .updateTable('peer_review.activities')
    .set({ ...columnsOf(plan), version: version + 1 })
    .where('id', '=', plan.id)
    .where('review_id', '=', review.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!changed.numUpdatedRows) return false
  await say(db, review, 'peer-review.change-activity', plan)
  return true
}

/** Takes an activity out of the timetable, or brings it back; notes taken there stay. */
export async function removeActivity(
  db: Db,
  review: KnownReview,
  activity: Activity,
  how: 'remove' | 'restore',
): Promise<void> {
  await db
    .updateTable('peer_review.activities')
    .set({ removed_at: how === 'remove' ? now : null, version: activity.version + 1 })
    .where('id', '=', activity.id)
    .where('review_id', '=', review.id)
    .execute()
  await say(db, review, `peer-review.${how}-activity`, activity)
}

function columnsOf(plan: ActivityPlan) {
  return {
    kind: plan.kind,
    title: plan.title,
    with_role: plan.withRole,
    place_kind: plan.placeKind,
    place_name: plan.placeName || 'Head office',
    takes_place_at: plan.on ? instantInLondon(plan.on, plan.at ?? '00:00') : null,
    line_ids: [...plan.lineIds],
    led_by: plan.ledBy,
  }
}

async function say(db: Db, review: KnownReview, did: string, plan: { title: string }): Promise<void> {
  await record(db, {
    did,
    chain: review.hostId,
    about: { kind: 'review', id: review.id },
    audience: at(review.id, 'host_leader', 'host_coordinator', 'lead_reviewer', 'visitor', 'associate'),
    said: { activity: plan.title },
  })
  await tell(db, review.id)
}
