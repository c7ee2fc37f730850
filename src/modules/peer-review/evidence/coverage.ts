import { andList } from '#src/ui/words.ts'
import { type Method, methods, methodWords, type NoteSource, type Place, sameName } from './note.ts'

/** A line of enquiry, by its question. */
export type Line = { id: string; question: string }

/** How many notes came from one source on one line of enquiry; the line is null for a note that fits none. */
export type CountedNotes = NoteSource & { lineId: string | null; notes: number }

/** An activity that was planned. */
export type PlannedActivity = { title: string; method: Method; place: Place }

/** A number of notes under a name, such as a method in words, a role or a school. */
export type Tally = { name: string; notes: number }

/** What was gathered for one line of enquiry: its notes counted by method, by vantage point and by place. */
export type LineCoverage = Line & {
  notes: number
  byMethod: Tally[]
  byVantagePoint: Tally[]
  byPlace: Tally[]
}

/** What a visit has covered; `notReached` in sentences, for the margin. */
export type Coverage = { lines: LineCoverage[]; notReached: string[] }

/**
 * Counts what a visit has covered, line by line, and says what it has not reached. It is made of counts
 * alone, so that the associate may see it and learn no word of a note.
 */
export function coverage(
  lines: readonly Line[],
  counted: readonly CountedNotes[],
  activities: readonly PlannedActivity[],
): Coverage {
  const ofLines = lines.map((line) => ofLine(line, counted))
  return { lines: ofLines, notReached: [...withoutNote(activities, counted), ...thinLines(ofLines, counted)] }
}

function ofLine(line: Line, counted: readonly CountedNotes[]): LineCoverage {
  const own = counted.filter((count) => count.lineId === line.id)
  const order = new Map(methods.map((method, i) => [methodWords[method], i]))
  return {
    ...line,
    notes: own.reduce((sum, count) => sum + count.notes, 0),
    byMethod: tally(own, (count) => methodWords[count.method]).toSorted(
      (a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0),
    ),
    byVantagePoint: mostFirst(tally(own, (count) => count.whoseView)),
    byPlace: mostFirst(tally(own, (count) => count.place.name)),
  }
}

function tally(counted: readonly CountedNotes[], nameOf: (count: CountedNotes) => string): Tally[] {
  const groups = Map.groupBy(counted, (count) => sameName(nameOf(count)))
  return [...groups.values()].map((group) => ({
    name: nameOf(group[0]!).trim(),
    notes: group.reduce((sum, count) => sum + count.notes, 0),
  }))
}

function mostFirst(tallies: Tally[]): Tally[] {
  return tallies.toSorted((a, b) => b.notes - a.notes || a.name.localeCompare(b.name, 'en-GB'))
}

/** An activity has been reached when a note was taken by its method at its place. */
function withoutNote(activities: readonly PlannedActivity[], counted: readonly CountedNotes[]): string[] {
  const key = (of: { method: Method; place: Place }) => `${of.method} ${sameName(of.place.name)}`
  const reached = new Set(counted.map(key))
  const missed = activities.filter((activity) => !reached.has(key(activity)))
  if (missed.length === 0) return []
  return [`No note yet from ${andList(missed.map(({ title, place }) => `“${title}” at ${place.name}`))}.`]
}

function thinLines(lines: readonly LineCoverage[], counted: readonly CountedNotes[]): string[] {
  const empty = lines
    .filter((line) => line.notes === 0)
    .map((line) => `No note helps yet with “${line.question}”.`)
  const alone = lines.flatMap((line) => {
    const [school, ...others] = schoolsOf(line, counted)
    if (!school || others.length > 0) return []
    const rests = `“${line.question}” rests on ${school} alone.`
    return [line.byPlace.length > 1 ? `Among schools, ${rests}` : rests]
  })
  if (empty.length + alone.length > 0 || lines.length === 0) return [...empty, ...alone]
  return ['No line of enquiry rests on one school alone.']
}

function schoolsOf(line: Line, counted: readonly CountedNotes[]): string[] {
  const inSchools = counted.filter((count) => count.lineId === line.id && count.place.kind === 'school')
  return tally(inSchools, (count) => count.place.name).map((school) => school.name)
}
