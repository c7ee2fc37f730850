/**
 * Whether a signature is the name of whoever is signed in: their surname stands in it, whatever the case, the accents
 * or the title before it. Somebody signs for a trust as themselves, never in another's name.
 */
export function isOwnName(typed: string, known: string): boolean {
  const surname = wordsOf(known).at(-1)
  return surname === undefined || wordsOf(typed).includes(surname)
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}]+/u).filter(Boolean)
}
