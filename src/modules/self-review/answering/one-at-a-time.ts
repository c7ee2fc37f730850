/** Where somebody stands who answers one element at a time: the element, its neighbours, and its place in words. */
export type Turn<Element> = {
  element: Element
  number: number
  previous: Element | null
  next: Element | null
}

/** The turn of the element of this slug; the first without an answer where the address asks for `next`; null for all. */
export function turnOf<Element extends { id: string; slug: string }>(
  elements: readonly Element[],
  asked: string | null,
  isGiven: (elementId: string) => boolean,
): Turn<Element> | null {
  if (asked === null) return null
  const named = elements.findIndex(({ slug }) => slug === asked)
  const waiting = elements.findIndex(({ id }) => !isGiven(id))
  const index = named >= 0 ? named : Math.max(waiting, 0)
  const element = elements[index]
  if (!element) return null
  return {
    element,
    number: index + 1,
    previous: elements[index - 1] ?? null,
    next: elements[index + 1] ?? null,
  }
}

/**
 * The word that a key chooses: the first whose first letter it is, after the word chosen now, so that a letter that two
 * words share goes from one to the other. Null where no word begins so.
 */
export function wordForKey(key: string, words: readonly string[], chosen: string | null): string | null {
  const letter = key.toLocaleLowerCase('en-GB')
  if (letter.length !== 1) return null
  const fitting = words.filter((word) => word.toLocaleLowerCase('en-GB').startsWith(letter))
  const next = fitting[fitting.indexOf(chosen ?? '') + 1]
  return next ?? fitting[0] ?? null
}
