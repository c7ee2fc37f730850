import type { LevelPosition, ScaleLevel } from '../document.ts'
import { usualScale } from '../drafting/beginning.ts'

/** One level as a file has it. */
export type BroughtLevel = { word: string | null; description: string | null }

/**
 * Where each of so many levels, from the weaker end, stands on our scale of four; null for one that it cannot hold.
 * One level is the stronger end, two are the ends, three the ends and the place next to the stronger one. Of more than
 * four the ends stay, and between them those that lie nearest to a third and to two thirds of the way.
 */
export function placesOf(count: number): (LevelPosition | null)[] {
  if (count <= 1) return count === 1 ? [4] : []
  if (count === 2) return [1, 4]
  if (count === 3) return [1, 3, 4]
  const last = count - 1
  const inner = [Math.round(last / 3), Math.round((2 * last) / 3)]
  return Array.from({ length: count }, (_, at) => {
    if (at === 0) return 1
    if (at === last) return 4
    return at === inner[0] ? 2 : at === inner[1] ? 3 : null
  })
}

/** The words of the four levels, after the words of a file; places that it leaves open are named after their neighbours. */
export function wordsFor(words: readonly (string | null)[]): ScaleLevel['word'][] {
  const places = placesOf(words.length)
  const named = usualScale.map(({ position, word }) => {
    const at = places.indexOf(position)
    return at < 0 ? null : (words[at] ?? word)
  })
  const [weaker, , middle, stronger] = named
  if (words.length === 1)
    return [`far from ${stronger}`, `on the way to ${stronger}`, `near ${stronger}`, stronger ?? '']
  if (words.length === 2)
    return [weaker ?? '', `nearer to ${weaker}`, `nearer to ${stronger}`, stronger ?? '']
  if (words.length === 3)
    return [weaker ?? '', `between ${weaker} and ${middle}`, middle ?? '', stronger ?? '']
  return usualScale.map(({ word }, at) => named[at] ?? word)
}
