import { type LevelWords, levelWord, type Position } from '../middle.ts'

/** What one school has shared with its trust of one year: the levels it agreed, and nothing of who said what. */
export type SharedYear = {
  schoolId: string
  cycle: number
  agreed: readonly { elementId: string; level: Position | null }[]
}

/** The elements by which the schools stand, in the order of the framework. */
export type MapElement = { id: string; title: string }

/**
 * A school as a row: its name, what stands under it, such as that it has left the trust, and whether it takes part here at
 * all. Whether one that takes part has a self-review is its own to tell.
 */
export type MapSchool = { id: string; name: string; note?: string | undefined; takesPart: boolean }

/**
 * The schools of one trust by the elements of the school framework, for that trust alone. `years` are the last years of
 * which anything was shared, the earliest first. `levels` holds a figure for each element and year, element by element:
 * the position of the level, or 0 where none was shared or agreed; it is empty for a school that shared nothing. As text
 * it travels in a third of the bytes, and nobody sees it.
 */
export type SchoolsMap = {
  years: number[]
  elements: MapElement[]
  schools: (MapSchool & { levels: string })[]
}

/** How many years stand beside each other at the most. */
export const yearsShown = 3

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true })

/**
 * Lays out what schools have shared. Schools stand in the order of the alphabet and elements in that of the framework:
 * there is no ranking, no total and no average, in any order or at any edge. A school that has shared nothing stands there
 * too, empty. Of two self-reviews of a year, the one that comes later in `shared` stands.
 */
export function asSchoolsMap(
  elements: readonly MapElement[],
  schools: readonly MapSchool[],
  shared: readonly SharedYear[],
): SchoolsMap {
  const years = [...new Set(shared.map(({ cycle }) => cycle))].toSorted((a, b) => a - b).slice(-yearsShown)
  const levelsOf = new Map<string, Map<string, Position | null>>()
  for (const { schoolId, cycle, agreed } of shared)
    levelsOf.set(`${schoolId} ${cycle}`, new Map(agreed.map(({ elementId, level }) => [elementId, level])))
  const packed = (id: string) => {
    const ofYears = years.map((year) => levelsOf.get(`${id} ${year}`))
    if (ofYears.every((one) => one === undefined)) return ''
    return elements.map((element) => ofYears.map((levels) => levels?.get(element.id) ?? 0).join('')).join('')
  }
  return {
    years,
    elements: elements.map(({ id, title }) => ({ id, title })),
    schools: schools
      .toSorted((a, b) => byName.compare(a.name, b.name))
      .map((school) => ({ ...school, levels: packed(school.id) })),
  }
}

/** The levels of one school on one element, a year each, the earliest first; none where it shared nothing. */
export function levelsAt({ years }: SchoolsMap, levels: string, element: number): (Position | null)[] {
  return years.map((_, year) => {
    const level = Number(levels[element * years.length + year] ?? 0)
    return level === 0 ? null : (level as Position)
  })
}

/** What a cell says to those who hear it, the latest year first: 'amber-green; 2025 red'. */
export function cellWords(
  levels: readonly (Position | null)[],
  years: readonly number[],
  words: LevelWords,
): string {
  const latest = levels.at(-1) ?? null
  const before = levels
    .slice(0, -1)
    .flatMap((level, at) => (level ? [`${years[at]} ${levelWord(level, words)}`] : []))
  return [latest ? levelWord(latest, words) : 'not shared', ...before.toReversed()].join('; ')
}
