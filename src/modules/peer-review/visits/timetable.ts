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
 * Chooses the activity that somebody's note is most likely about: the one that began last, and not more than four hours
 * ago; otherwise the next one of the day; otherwise the last of the day; otherwise the first of all. Each time one that
 * they lead themselves comes before another's. Null where nothing is planned.
 */
export function likelyActivity<A extends { on: Day | null; at: string | null; ledBy: string | null }>(
  activities: readonly A[],
  { day, time, me }: { day: Day; time: string; me: string | null },
): A | null {
  const today = activities.filter((activity) => activity.on === day && activity.at !== null)
  const begun = today.filter((activity) => activity.at! <= time)
  const underWay = begun.filter((activity) => minutes(time) - minutes(activity.at!) <= 240)
  const ahead = today.filter((activity) => activity.at! > time)
  const own = (activity: A) => activity.ledBy !== null && activity.ledBy === me
  for (const likely of [underWay.toReversed(), ahead, begun.toReversed(), activities]) {
    const [first] = likely
    if (first) return likely.find(own) ?? first
  }
  return null
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
