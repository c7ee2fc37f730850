import { type Day, daysBetween, londonHour, shortDay } from '#src/ui/dates.ts'
import { capital, countWord } from '#src/ui/words.ts'

/** Anything that waits for somebody; `due` is the last day on which it is in time. */
export type Due = { due: Day | null }

/**
 * Decides the order of what waits: what is overdue, the longest first; then by date; then what has no
 * date. Things of the same day keep the order they came in.
 */
export function inOrderOfWaiting<Thing extends Due>(things: readonly Thing[]): Thing[] {
  return things.toSorted((a, b) => {
    if (a.due === b.due) return 0
    if (a.due === null) return 1
    if (b.due === null) return -1
    return a.due < b.due ? -1 : 1
  })
}

/** Is it late: true from the day after it was due. */
export function isOverdue(due: Day | null, today: Day): boolean {
  return due !== null && daysBetween(today, due) < 0
}

/** Says when a thing is due, in little room: 'by 24 Nov', 'by today', 'was due 19 Nov', or nothing without a date. */
export function dueWords(due: Day | null, today: Day): string {
  if (due === null) return ''
  if (due === today) return 'by today'
  return isOverdue(due, today) ? `was due ${shortDay(due, today)}` : `by ${shortDay(due, today)}`
}

/** The sentence that opens the page, from the number of things that wait: 'Three things wait for you.' */
export function waitingSentence(count: number): string {
  if (count === 0) return 'Nothing waits for you.'
  return `${capital(countWord(count, 'thing waits', 'things wait'))} for you.`
}

/** Greets by the clock in London: morning until noon, afternoon until six, then evening. */
export function greeting(now: Date): string {
  const hour = londonHour(now)
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}
