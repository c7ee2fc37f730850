import { namesOf } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { Day } from '#src/ui/dates.ts'
import { clockTime, londonDay } from '#src/ui/dates.ts'
import type { Method, Place } from '../../evidence/note.ts'

/** An activity of a visit as its timetable shows it. `on` and `at` are as clocks in London show them. */
export type Activity = {
  id: string
  kind: Method
  title: string
  withRole: string
  place: Place
  on: Day | null
  at: string | null
  lineIds: string[]
  ledBy: string | null
  leader: string | null
  version: number
  isRemoved: boolean
}

/** The activities of a visit, in the order of the clock; those without a time last. */
export async function listActivities(db: Db, reviewId: string): Promise<Activity[]> {
  const rows = await activitiesOf(db, reviewId)
    .where('removed_at', 'is', null)
    .orderBy('takes_place_at', (by) => by.asc().nullsLast())
    .orderBy('id')
    .execute()
  return asActivities(db, rows)
}

/** One activity, also when it was taken out. Ends with 404 where there is none. */
export async function getActivity(db: Db, reviewId: string, activityId: string): Promise<Activity> {
  const row = isId(activityId)
    ? await activitiesOf(db, reviewId).where('id', '=', activityId).executeTakeFirst()
    : undefined
  const [activity] = row ? await asActivities(db, [row]) : []
  return activity ?? notFound('There is no such activity in this visit.')
}

function activitiesOf(db: Db, reviewId: string) {
  return db
    .selectFrom('peer_review.activities')
    .select(['id', 'kind', 'title', 'with_role as withRole', 'place_kind', 'place_name', 'takes_place_at'])
    .select(['line_ids as lineIds', 'led_by as ledBy', 'version', 'removed_at'])
    .where('review_id', '=', reviewId)
}

type Row = Awaited<ReturnType<ReturnType<typeof activitiesOf>['executeTakeFirstOrThrow']>>

async function asActivities(db: Db, rows: Row[]): Promise<Activity[]> {
  const names = await namesOf(
    db,
    rows.flatMap((row) => row.ledBy ?? []),
  )
  return rows.map(({ place_kind, place_name, takes_place_at, removed_at, ...row }) => ({
    ...row,
    kind: row.kind as Method,
    place: { kind: place_kind as Place['kind'], name: place_name },
    on: takes_place_at ? londonDay(takes_place_at) : null,
    at: timeOf(takes_place_at),
    leader: row.ledBy ? (names.get(row.ledBy)?.name ?? null) : null,
    isRemoved: removed_at !== null,
  }))
}

/** Midnight stands for a day whose time is not fixed yet: nobody visits a school then. */
function timeOf(instant: Date | null): string | null {
  const time = instant ? clockTime(instant) : null
  return time === '00:00' ? null : time
}
