import { type CountedNotes, coverage, type Line, type PlannedActivity } from './coverage.ts'
import { sameName } from './note.ts'

/**
 * What the visit did not reach, as the host and the associate may know it: activities of the timetable from which there is no note, and
 * lines that rest on one school, without saying on which.
 */
export function notReachedForOthers(
  lines: readonly Line[],
  counted: readonly CountedNotes[],
  activities: readonly PlannedActivity[],
): string[] {
  const unnamed = counted.map((count) =>
    count.place.kind === 'school' && schoolsOf(count.lineId, counted) === 1
      ? { ...count, place: { ...count.place, name: 'one school' } }
      : count,
  )
  return [...coverage([], counted, activities).notReached, ...coverage(lines, unnamed, []).notReached]
}

function schoolsOf(lineId: string | null, counted: readonly CountedNotes[]): number {
  const ofLine = counted.filter((count) => count.lineId === lineId && count.place.kind === 'school')
  return new Set(ofLine.map((count) => sameName(count.place.name))).size
}
