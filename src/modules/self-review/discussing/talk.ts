import { capital, countWord } from '#src/ui/words.ts'
import { howFarWords } from '../settled.ts'

/** In which order the elements come: where views differ most first, or as the framework has them. */
export type Ordering = 'differ' | 'framework'

/** How long the leaders begin with for an element, and what one press adds, in minutes. */
export const minutesAtFirst = 8
export const minutesMore = 2

/** Where the leaders are in their talk. `beganAt` is null while no time runs; `minutes` is how long they gave themselves. */
export type Discussion = {
  ordering: Ordering
  elementId: string
  notesBy: string
  beganAt: Date | null
  minutes: number
}

/** An element as it stands in line: `isLeftOpen` where it was settled without a level. */
export type InLine = { id: string; title: string; isSettled: boolean; isLeftOpen?: boolean }

/** Where an element stands in line: what comes before it and after it; null at the ends, and for what is not in line. */
export function placeInLine(
  line: readonly InLine[],
  id: string,
): { previous: InLine | null; next: InLine | null; words: string } {
  const at = line.findIndex((one) => one.id === id)
  return {
    previous: line[at - 1] ?? null,
    next: at < 0 ? null : (line[at + 1] ?? null),
    words: at < 0 ? '' : `${at + 1} of ${line.length}`,
  }
}

/** How far the talk is, apart from what was agreed: '9 of 12 agreed'. It counts what was settled, never at which level. */
export function progressWords(line: readonly InLine[]): string {
  const settled = line.filter(({ isSettled }) => isSettled)
  const open = settled.filter(({ isLeftOpen }) => isLeftOpen).length
  return howFarWords({ all: line.length, agreed: settled.length - open, open })
}

/** When the time of an element is up. */
export function endOf({ beganAt, minutes }: Pick<Discussion, 'minutes'> & { beganAt: Date }): Date {
  return new Date(beganAt.getTime() + minutes * 60_000)
}

/** What is left at an instant, in whole seconds from 0 up. */
export function secondsLeft(end: Date, now: Date): number {
  return Math.max(0, Math.ceil((end.getTime() - now.getTime()) / 1000))
}

/** What is left, for the wall: '6:05', or 'Time is up'. */
export function leftWords(seconds: number): string {
  if (seconds === 0) return 'Time is up'
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What is said aloud while time runs: nothing but that one minute is left, and that it is up. */
export function leftSpoken(seconds: number): string {
  if (seconds === 0) return 'Time is up.'
  return seconds <= 60 ? 'One minute left.' : ''
}

/** The note of the time, which holds without any clock in the browser: 'Began at 10:42, eight minutes: until 10:50.' */
export function timeNote(
  { minutes }: Pick<Discussion, 'minutes'>,
  clock: { began: string; until: string } | null,
): string {
  const long = countWord(minutes, 'minute', 'minutes')
  if (!clock) return `${capital(long)} for this element.`
  return `Began at ${clock.began}, ${long}: until ${clock.until}.`
}
