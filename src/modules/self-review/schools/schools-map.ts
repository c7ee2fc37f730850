import { type LevelWords, levelWord, type Position } from '../middle.ts'

/** What one school has shared with its trust of one year: the levels it agreed, and nothing of who said what. */
export type SharedYear = {
  schoolId: string
  cycle: number
  agreed: readonly { elementId: string; level: Position | null }[]
}

/** The framework that the schools share: its elements in order, and its words. */
export type SchoolFramework = { words: LevelWords; elements: readonly { id: string; title: string }[] }

/**
 * The schools of one trust by the elements of the school framework, for that trust alone. `years` are the last years of
 * which anything was shared, the earliest first; a cell has a level for each, or null where none was shared or agreed.
 */
export type SchoolsMap = {
  years: number[]
  elements: { id: string; title: string }[]
  schools: { id: string; name: string; cells: (Position | null)[][] }[]
}

/** How many years stand beside each other at the most. */
export const yearsShown = 3

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true })

/**
 * Lays out what schools have shared. Schools stand in the order of the alphabet and elements in that of the framework:
 * there is no ranking, no total and no average, in any order or at any edge. A school that has shared nothing stands there
 * too, empty.
 */
export function asSchoolsMap(
  framework: SchoolFramework,
  schools: readonly { id: string; name: string }[],
  shared: readonly SharedYear[],
): SchoolsMap {
  const years = [...new Set(shared.map(({ cycle }) => cycle))].toSorted((a, b) => a - b).slice(-yearsShown)
  const levelOf = new Map<string, Position | null>()
  for (const { schoolId, cycle, agreed } of shared)
    for (const { elementId, level } of agreed) levelOf.set(`${schoolId} ${cycle} ${elementId}`, level)
  return {
    years,
    elements: framework.elements.map(({ id, title }) => ({ id, title })),
    schools: schools
      .toSorted((a, b) => byName.compare(a.name, b.name))
      .map(({ id, name }) => ({
        ...{ id, name },
        cells: framework.elements.map((element) =>
          years.map((year) => levelOf.get(`${id} ${year} ${element.id}`) ?? null),
        ),
      })),
  }
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
