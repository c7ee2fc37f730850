/** What somebody typed to find a trust, as the database compares it. */
export type Question = {
  /** As it was typed, for the page to show again. */
  typed: string
  /** Small letters and figures alone, without accents and apostrophes; the same as `organisations.searchable()`. */
  words: string
  /** Where it is a number: a UID, a URN, or a Companies House number whose zeros were left out. */
  number: number | null
  /** A Companies House number of eight characters or a group id such as TR00261, in capitals. */
  code: string | null
}

const longest = 100

/** Understands what was typed into the search for trusts. Everything is allowed; what cannot be found finds nothing. */
export function understand(typed: string): Question {
  const shown = typed.trim().slice(0, longest)
  const compact = shown.replace(/[\s-]/g, '').toUpperCase()
  const isNumber = /^\d{1,9}$/.test(compact)
  return {
    typed: shown,
    words: searchable(shown),
    number: isNumber ? Number(compact) : null,
    code: isNumber ? compact.padStart(8, '0') : /^[A-Z]{2}\d{4,6}$/.test(compact) ? compact : null,
  }
}

/** Words as the search compares them. */
export function searchable(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’‘`.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
