import type { ScaleLevel } from '../document.ts'

type Scale = readonly Pick<ScaleLevel, 'word'>[]

/**
 * Whether two scales have the same words in another order: what people answered with one would count for something else
 * on the other, since an answer is kept by its place.
 */
export function isRearranged(one: Scale, other: Scale): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  return (
    first.join('\n') !== second.join('\n') && first.toSorted().join('\n') === second.toSorted().join('\n')
  )
}

function wordsOf(scale: Scale): string[] {
  return scale.map(({ word }) => word.trim().toLocaleLowerCase('en-GB'))
}
