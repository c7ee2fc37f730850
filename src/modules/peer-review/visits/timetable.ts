import type { Day } from '#src/ui/dates.ts'

/** The activities of one day in the order of the clock; the day is null for those not agreed yet. */
export type DayOf<A> = { day: Day | null; activities: A[] }

/** Groups activities that are in the order of the clock by their day; what has no day yet comes last. */
export function daysOf<A extends { on: Day | null }>(activities: readonly A[]): DayOf<A>[] {
  return [...Map.groupBy(activities, (activity) => activity.on)]
    .map(([day, ofDay]) => ({ day, activities: ofDay }))
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
}

/**
 * Chooses the activity that a note is most likely about: the one that began last, and not more than four hours ago;
 * otherwise the next one of the day; otherwise the first of all. Null where nothing is planned.
 */
export function likelyActivity<A extends { on: Day | null; at: string | null }>(
  activities: readonly A[],
  now: { day: Day; time: string },
): A | null {
  const today = activities.filter((activity) => activity.on === now.day && activity.at !== null)
  const begun = today.filter((activity) => activity.at! <= now.time)
  const last = begun.at(-1)
  if (last && minutes(now.time) - minutes(last.at!) <= 240) return last
  return today.find((activity) => activity.at! > now.time) ?? last ?? activities[0] ?? null
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
