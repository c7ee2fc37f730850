import { type Day, longDay } from '#src/ui/dates.ts'
import { countWord } from '#src/ui/words.ts'

/** How long answering takes, in words: two thirds of a minute for each of so many elements, eight minutes for twelve. */
export function minutesToAnswer(elements: number): string {
  return `about ${countWord(Math.max(1, Math.ceil((elements * 2) / 3)), 'minute', 'minutes')}`
}

/** By when answers are asked for, in a sentence; nothing where no day is set. */
export function byWhen(answersBy: Day | null): string {
  return answersBy ? `Please answer by ${longDay(answersBy)}.` : ''
}
