import { clockTime, londonDay, longDay } from '#src/ui/dates.ts'

/**
 * When something happened, in London: day and time. An event that is kept by day stands at the day's first instant and has
 * no time of day: midnight would say that somebody answered at night.
 */
export function whenItHappened(at: Date): { iso: string; words: string } {
  const day = londonDay(at)
  const isByDay = londonDay(new Date(at.getTime() - 1)) !== day
  if (isByDay) return { iso: day, words: longDay(day) }
  return { iso: at.toISOString(), words: `${longDay(day)}, ${clockTime(at)}` }
}
