import { inSentence } from '../words.ts'

/** A level as a question shows it: its word, and what describes it, if anything does. */
export type DescribedLevel = { word: string; description?: unknown }

/** Whether the ends alone are described, so that the question is which of them is nearer. */
export function isOpenBetween(levels: readonly DescribedLevel[]): boolean {
  return levels.every(({ description }, n) => isEnd(levels, n) === Boolean(description))
}

/**
 * Says how to choose a level that nobody described, in words that hold for just these levels (weaker first): where both
 * middle levels are open, by the nearer end; where one is, between its described neighbours. Empty where all are
 * described, and where none is: the words alone are the scale then.
 */
export function undescribedHint(levels: readonly DescribedLevel[]): string {
  const words = levels.map(({ word }) => inSentence(word))
  if (isOpenBetween(levels))
    return 'Only the two ends are described. Between them, choose the word of the end that you are nearer.'
  if (!levels.some(({ description }) => description)) return ''
  return levels
    .flatMap(({ description }, n) => (description ? [] : [whereItLies(levels, words, n)]))
    .join(' ')
}

function whereItLies(levels: readonly DescribedLevel[], words: readonly string[], n: number): string {
  const isDescribed = (at: number) => Boolean(levels[at]?.description)
  const places = levels.map((_, at) => at)
  const below = places.findLast((at) => at < n && isDescribed(at))
  const above = places.find((at) => at > n && isDescribed(at))
  const said = `“${words[n]}” is not described: choose it if you are`
  if (below === undefined) return `${said} not yet at “${words[above ?? n]}”.`
  if (above === undefined) return `${said} beyond “${words[below]}”.`
  return `${said} between “${words[below]}” and “${words[above]}”.`
}

function isEnd(levels: readonly DescribedLevel[], n: number): boolean {
  return n === 0 || n === levels.length - 1
}
