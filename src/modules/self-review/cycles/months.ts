import type { Day } from '#src/ui/dates.ts'

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
