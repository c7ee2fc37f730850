import type { Day } from './story.ts'

/** The day on which the story's dates are as written. A Saturday, so every written weekday is a weekday. */
export const writtenFor: Day = '2026-11-21'

const dayLength = 24 * 60 * 60 * 1000

/**
 * How many days to add to every date of the story so that it has just happened on the day it is loaded:
 * a whole number of weeks, so that visits stay on working days. Negative before the day it is written for.
 */
export function daysToMove(loadedOn: Day): number {
  const weeks = (Date.parse(loadedOn) - Date.parse(writtenFor)) / dayLength / 7
  return Math.floor(weeks) * 7
}

/** A day of the story, moved by a number of days. */
export function moveDay(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
}
