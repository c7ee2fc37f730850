import { countWord } from './words.ts'

/** A calendar day as 'YYYY-MM-DD', with no time and no zone: what the user means by 'on the 21st'. */
export type Day = string

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** 'Sept' has four letters in British print; months of three or four letters are left whole. */
const shortMonths = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
] as const

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const millisecondsADay = 86_400_000

/** Further away than this, in days, a short date without its year could be taken for another year's. */
const yearGoesWithoutSaying = 300

type MonthNames = readonly string[]

/** The start of the day in Greenwich, in milliseconds: days are counted there, where each has 24 hours. */
function midnight(day: Day): number {
  const instant = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(instant) || dayOf(instant) !== day) throw new RangeError(`Not a calendar day: ${day}`)
  return instant
}

function dayOf(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10)
}

function parts(day: Day): { year: number; month: number; date: number } {
  const start = new Date(midnight(day))
  return { year: start.getUTCFullYear(), month: start.getUTCMonth(), date: start.getUTCDate() }
}

function dayAndMonth(day: Day, names: MonthNames): string {
  const { month, date } = parts(day)
  return `${date} ${names[month]}`
}

/** Writes a day in full: '21 November 2026'. Throws a RangeError unless the day is in the calendar. */
export function longDay(day: Day): string {
  return `${dayAndMonth(day, months)} ${parts(day).year}`
}

/** Writes a day in full with its weekday: 'Saturday 21 November 2026'. */
export function weekdayAndDay(day: Day): string {
  return `${weekday(day)} ${longDay(day)}`
}

/** Names the weekday: 'Saturday'. */
export function weekday(day: Day): string {
  return weekdays[new Date(midnight(day)).getUTCDay()] ?? ''
}

/**
 * Writes a day in little room: '21 Nov', with its year only when that is more than 300 days from today
 * and the short date could be mistaken for a nearer one: '21 Nov 2028'.
 */
export function shortDay(day: Day, today: Day): string {
  const short = dayAndMonth(day, shortMonths)
  return isFar(day, today) ? `${short} ${parts(day).year}` : short
}

/** Writes a span of days, both included, in little room: '27–28 Jan', '30 Jan – 2 Feb', 'Sept' for a whole month. */
export function shortRange(from: Day, until: Day, today: Day): string {
  if (isWholeMonth(from, until)) {
    const { year, month } = parts(from)
    const name = shortMonths[month] ?? ''
    return isFar(from, today) ? `${name} ${year}` : name
  }
  if (isFar(from, today) || isFar(until, today)) return range(from, until, shortMonths, 'with year')
  return range(from, until, shortMonths, 'without year')
}

/** Writes a span of days, both included, in full: '27–28 January 2027', '30 December 2026 – 2 January 2027'. */
export function longRange(from: Day, until: Day): string {
  return range(from, until, months, 'with year')
}

function range(from: Day, until: Day, names: MonthNames, year: 'with year' | 'without year'): string {
  const [start, end] = [parts(from), parts(until)]
  const ending = year === 'with year' ? ` ${end.year}` : ''
  const last = dayAndMonth(until, names) + ending
  if (from === until) return last
  if (start.year === end.year && start.month === end.month) return `${start.date}–${last}`
  const startYear = year === 'with year' && start.year !== end.year ? ` ${start.year}` : ''
  return `${dayAndMonth(from, names)}${startYear} – ${last}`
}

function isWholeMonth(from: Day, until: Day): boolean {
  return from.endsWith('-01') && from.slice(0, 7) === until.slice(0, 7) && addDays(until, 1).endsWith('-01')
}

function isFar(day: Day, today: Day): boolean {
  return Math.abs(daysBetween(today, day)) > yearGoesWithoutSaying
}

/** Counts the days from one day to another: positive when the second is later. Whole days, never hours. */
export function daysBetween(from: Day, until: Day): number {
  return (midnight(until) - midnight(from)) / millisecondsADay
}

/** The day so many whole days after a day; before it when the number is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(midnight(day) + days * millisecondsADay)
}

/** Says how far off a day is: 'today', 'tomorrow', 'yesterday', 'in nine days', 'nine days ago'. */
export function awayWords(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  const count = countWord(Math.abs(days), 'day', 'days')
  return days > 0 ? `in ${count}` : `${count} ago`
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function inLondon(instant: Date): Record<string, string> {
  return Object.fromEntries(london.formatToParts(instant).map(({ type, value }) => [type, value]))
}

/** The calendar day that it is in London at an instant, wherever the server stands. */
export function londonDay(instant: Date): Day {
  const { year, month, day } = inLondon(instant)
  return `${year}-${month}-${day}`
}

/** The hour, 0 to 23, that a clock in London shows at an instant. */
export function londonHour(instant: Date): number {
  return Number(inLondon(instant).hour)
}

/** What a clock in London shows at an instant, on 24 hours: '09:05'. */
export function clockTime(instant: Date): string {
  const { hour, minute } = inLondon(instant)
  return `${hour}:${minute}`
}

/** Writes an instant in full, as London lives it: '21 November 2026 at 10:42'. */
export function longInstant(instant: Date): string {
  return `${longDay(londonDay(instant))} at ${clockTime(instant)}`
}

/** The instant at which a clock in London shows this time, 'HH:MM', on this day; in the hour that comes twice, the first. */
export function instantInLondon(day: Day, time: string): Date {
  const asIfGreenwich = Date.parse(`${day}T${time.padStart(5, '0')}:00Z`)
  const summer = new Date(asIfGreenwich - 3_600_000)
  return clockTime(summer) === time.padStart(5, '0') ? summer : new Date(asIfGreenwich)
}
