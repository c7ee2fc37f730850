import { countFigure, countWord } from '#src/ui/words.ts'
import { type NoteSource, sameName } from '../evidence/note.ts'

/** The fewest methods, and the fewest vantage points, that a finding rests on without being *heard once*. */
export const fewestOfEach = 2

/** What a finding rests on, in numbers; `sentence` stands beside it: '9 notes · 3 methods · 4 schools · 5 roles'. */
export type Rest = {
  notes: number
  methods: number
  vantagePoints: number
  schools: number
  enough: boolean
  heardOnce: boolean
  sentence: string
}

/**
 * Counts what a finding rests on. It is enough with notes from at least two methods and two vantage
 * points (the roles whose view they record); with fewer the finding was *heard once*, and says so.
 */
export function restsOn(notes: readonly NoteSource[]): Rest {
  const methods = new Set(notes.map((note) => note.method)).size
  const vantagePoints = new Set(notes.map((note) => sameName(note.whoseView))).size
  const inSchools = notes.filter((note) => note.place.kind === 'school')
  const schools = new Set(inSchools.map((note) => sameName(note.place.name))).size
  const enough = methods >= fewestOfEach && vantagePoints >= fewestOfEach
  const heardOnce = notes.length > 0 && !enough
  const counts = [
    countFigure(notes.length, 'note', 'notes'),
    countFigure(methods, 'method', 'methods'),
    countFigure(schools, 'school', 'schools'),
    countFigure(vantagePoints, 'role', 'roles'),
  ].filter((count) => !count.startsWith('0 '))
  const sentence =
    notes.length === 0 ? 'No notes yet' : [...(heardOnce ? ['Heard once'] : []), ...counts].join(' · ')
  return { notes: notes.length, methods, vantagePoints, schools, enough, heardOnce, sentence }
}

/** What a finding rests on in two lines, as it stands beside it: '9 notes · 3 methods', '4 schools · 5 roles'. */
export function inTwoLines(sentence: string): string[] {
  const parts = sentence.split(' · ')
  const lines =
    parts[0] === 'Heard once'
      ? [parts.slice(0, 1), parts.slice(1, 3), parts.slice(3)]
      : [parts.slice(0, 2), parts.slice(2)]
  return lines.filter((line) => line.length > 0).map((line) => line.join(' · '))
}

/** Says in words what keeps a finding from resting on enough: 'one method and two roles'. */
export function restInWords({ methods, vantagePoints }: Rest): string {
  return `${countWord(methods, 'method', 'methods')} and ${countWord(vantagePoints, 'role', 'roles')}`
}
