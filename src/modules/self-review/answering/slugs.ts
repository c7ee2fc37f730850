/** What an address and a button use for themselves, whatever an element may be called. */
const taken = ['next', 'all']

/**
 * What the fields of each element are named after, by its id: its title in small letters, so that a refusal can name the
 * field in words, 'clarity-of-purpose'. Titles that read alike are told apart by a number, in the framework's order.
 */
export function slugsOf(elements: readonly { id: string; title: string }[]): ReadonlyMap<string, string> {
  const used = new Set(taken)
  return new Map(
    elements.map(({ id, title }) => {
      const slug = unused(slugOf(title), used)
      used.add(slug)
      return [id, slug]
    }),
  )
}

function slugOf(title: string): string {
  const letters = title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  // A title in other letters than these.
  return letters || 'element'
}

function unused(slug: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const one = number === 1 ? slug : `${slug}-${number}`
    if (!used.has(one)) return one
  }
}
