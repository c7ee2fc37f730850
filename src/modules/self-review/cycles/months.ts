import { type Day, longDay } from '#src/ui/dates.ts'

/** The months by name, from January. */
export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const

/** The month's name, 1 to 12. */
export function monthName(month: number): string {
  return months[month - 1] ?? ''
}

/**
 * When a self-review that is set to come back in a month opens next: the first of that month after today, of a year
 * that has no cycle with its framework yet.
 */
export function nextOpening(month: number, today: Day, cycles: readonly number[] = []): Day {
  const first = (inYear: number) => `${inYear}-${String(month).padStart(2, '0')}-01`
  let year = Number(today.slice(0, 4))
  while (first(year) <= today || cycles.includes(year)) year++
  return first(year)
}

/** What decides when a self-review comes back. `waitsFor` is the last cycle where it is neither agreed nor given up. */
export type Recurring = {
  month: number
  setOn: Day
  years: readonly number[]
  waitsFor: number | null
}

/**
 * When the next cycle opens, in a sentence: the nightly job opens it on the first of the month, or within a day of what
 * held it up. One that waits beyond the end of its year is left out, and the next year's is due.
 */
export function nextWords({ month, setOn, years, waitsFor }: Recurring, today: Day): string {
  const year = Number(today.slice(0, 4))
  const due = nextOpening(month, `${year - 1}-12-31`)
  const isDue = due <= today && due > setOn && !years.includes(year)
  const settled = `self-review ${waitsFor} is agreed or given up`
  if (isDue && waitsFor !== null)
    return `Self-review ${year} was due on ${longDay(due)}. It waits: it opens the night after ${settled}, if that is within this year.`
  if (isDue) return `Self-review ${year} opens within a day, as a draft.`
  const next = `The next one opens by itself on ${longDay(nextOpening(month, today, years))}, as a draft`
  return waitsFor === null ? `${next}.` : `${next}; if need be it waits until ${settled}.`
}
