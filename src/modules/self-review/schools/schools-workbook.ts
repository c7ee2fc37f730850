import { type Provenance, provenanceWords, type WorkbookContent } from '#src/ui/document/blocks.ts'
import type { Maker } from '../documents/provenance.ts'
import { type LevelWords, levelWord } from '../middle.ts'
import { levelsAt, type SchoolsMap } from './schools-map.ts'

/** What a file of the grid is made from: the page that its maker saw. */
export type ForWorkbook = {
  trust: string
  maker: Maker
  framework: { title: string; version: string } | null
  words: LevelWords | null
  map: SchoolsMap
}

/** What every copy of the grid says of itself: who made it, when, and for whom it is alone. */
export function schoolsProvenance({ trust, maker }: Pick<ForWorkbook, 'trust' | 'maker'>): Provenance {
  return {
    ...maker,
    audience: `Confidential: for ${maker.madeBy} at ${trust}, with whom each school shared it by name.`,
    holds:
      'It holds what schools agreed and shared, in the order of the alphabet. Nothing is ranked or added up.',
  }
}

/** The same in a line, for the page that somebody prints. */
export function schoolsPaperWords(page: Pick<ForWorkbook, 'trust' | 'maker'>): string {
  const provenance = schoolsProvenance(page)
  return `${provenance.audience} ${provenanceWords(provenance)}`
}

/** The grid as a table: a row for each school and year that it shared, a column for each element, levels in words. */
export function schoolsWorkbook(page: ForWorkbook): WorkbookContent {
  const { map, words, framework } = page
  return {
    title: framework
      ? `Our schools by elements: ${framework.title}, version ${framework.version}`
      : 'Our schools by elements',
    provenance: schoolsProvenance(page),
    tables: [
      {
        name: 'Schools by elements',
        columns: [
          { label: 'School', width: 36 },
          { label: 'Year', width: 8 },
          ...map.elements.map(({ title }) => ({ label: title, width: 22 })),
        ],
        rows: words ? map.schools.flatMap((school) => rowsOf(school, map, words)) : [],
      },
    ],
  }
}

function rowsOf(
  school: SchoolsMap['schools'][number],
  map: SchoolsMap,
  words: LevelWords,
): (string | number | null)[][] {
  if (school.levels === '') {
    const nothing = school.takesPart ? 'not shared' : 'does not take part yet'
    return [[school.name, null, ...map.elements.map(() => nothing)]]
  }
  const ofElements = map.elements.map((_, at) => levelsAt(map, school.levels, at))
  return map.years.flatMap((year, y) => {
    const levels = ofElements.map((ofYears) => ofYears[y] ?? null)
    if (levels.every((level) => level === null)) return []
    return [[school.name, year, ...levels.map((level) => (level ? levelWord(level, words) : 'left open'))]]
  })
}
