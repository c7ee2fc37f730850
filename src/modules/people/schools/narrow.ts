/** What the list of a trust's schools is narrowed to, as the address says it. */
export type SchoolsAsked = { q: string; phase: string }

/** From how many schools on a list is narrowed rather than read. */
export const manySchools = 12

/** Reads from the address what the list is narrowed to. */
export function readAsked(url: string): SchoolsAsked {
  const { searchParams } = new URL(url)
  return { q: (searchParams.get('q') ?? '').trim().slice(0, 100), phase: searchParams.get('phase') ?? '' }
}

/** The schools whose name holds every word asked for, or whose number it is, and that are of the phase. */
export function narrowSchools<School extends { name: string; urn: number; phase: string }>(
  schools: readonly School[],
  { q, phase }: SchoolsAsked,
): School[] {
  const words = plain(q).split(' ').filter(Boolean)
  return schools.filter(
    (school) =>
      (phase === '' || school.phase === phase) &&
      words.every((word) => plain(school.name).includes(word) || String(school.urn) === word),
  )
}

/** Small letters and figures alone, so that 'St Marys' finds 'St Mary’s'. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’.]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
