import { countFigure } from '#src/ui/words.ts'
import { asWritten } from '../names.ts'

/** A school in a trust as the register knows it; what the register does not say is null. */
export type School = {
  urn: number
  name: string
  /** The register's phase; null for the schools that it gives none, such as special schools. */
  phase: string | null
  type: string | null
  status: string | null
  closedOn: string | null
  pupils: number | null
  town: string | null
  la: string | null
  postcode: string | null
  joinedOn: string | null
}

/** A school as a page of another matter names it. */
export type NamedSchool = Pick<School, 'urn' | 'name'>

/** What the schools of a trust come to. Closed schools count among the schools and have no pupils. */
export type SchoolTotals = {
  schools: number
  pupils: number
  /** Schools of which the register does not say how many pupils they have. */
  withoutPupils: number
  closed: number
  /** How many schools of each phase, the most common first. */
  phases: { phase: string; schools: number }[]
}

/** The orders in which the schools of a trust can stand, as the address says them. */
export const orders = ['name', 'phase', 'pupils', 'place', 'joined'] as const
export type Order = (typeof orders)[number]

/** What to call the phase of a school: the register's word, or for those it gives none what its type says. */
export function phaseWord({ phase, type }: Pick<School, 'phase' | 'type'>): string {
  if (phase) return phase.startsWith('Middle') ? 'Middle' : phase
  if (!type) return 'Not known'
  if (/alternative provision|pupil referral/i.test(type)) return 'Alternative provision'
  if (/special/i.test(type)) return 'Special'
  if (/16/.test(type)) return '16 plus'
  return 'Not known'
}

/** Where a school is: its town and its local authority, one alone where they are the same or one is not known. */
export function placeWords({ town, la }: Pick<School, 'town' | 'la'>): string {
  if (town && la && town.toLowerCase() === la.toLowerCase()) return la
  return [town && asWritten(town), la].filter((word) => word !== null).join(', ')
}

/** Adds the schools up. */
export function totalOf(schools: readonly School[]): SchoolTotals {
  const open = schools.filter((school) => school.status !== 'Closed')
  const phases = Map.groupBy(schools, phaseWord)
  return {
    schools: schools.length,
    closed: schools.length - open.length,
    pupils: open.reduce((sum, school) => sum + (school.pupils ?? 0), 0),
    withoutPupils: open.filter((school) => school.pupils === null).length,
    phases: [...phases]
      .map(([phase, those]) => ({ phase, schools: those.length }))
      .sort((a, b) => b.schools - a.schools || a.phase.localeCompare(b.phase)),
  }
}

/** Whether the register says of no open school of these how many pupils it has; then their sum says nothing. */
export function isNoneKnown({ schools, closed, withoutPupils }: SchoolTotals): boolean {
  return withoutPupils > 0 && withoutPupils === schools - closed
}

/** What the schools of a trust come to, as a sentence. */
export function totalWords(totals: SchoolTotals): string {
  const { schools, closed, pupils } = totals
  if (schools === 0) return 'A trust without schools in the register.'
  const count = `${countFigure(schools, 'school', 'schools')}${sinceClosed(schools, closed)}`
  if (closed === schools) return `${count}.`
  if (isNoneKnown(totals)) return `${count}. The register gives no number of pupils.`
  return `${count}, with ${countFigure(pupils, 'pupil', 'pupils')}.`
}

function sinceClosed(schools: number, closed: number): string {
  if (closed === 0) return ''
  if (schools === 1) return ', which has since closed'
  return `, ${closed === schools ? 'all' : closed} of which ${closed === 1 ? 'has' : 'have'} since closed`
}

const phaseOrder = ['Nursery', 'Primary', 'Middle', 'Secondary', 'All-through', '16 plus']

/** Puts schools in an order; those of which the matter is not known come last either way, and names settle the rest. */
export function sortSchools(schools: readonly School[], by: Order, isDescending: boolean): School[] {
  const key = keys[by]
  const sign = isDescending ? -1 : 1
  return schools.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    if ((left === null) !== (right === null)) return left === null ? 1 : -1
    return sign * compare(left, right) || a.name.localeCompare(b.name, 'en-GB')
  })
}

const keys: Record<Order, (school: School) => string | number | null> = {
  name: (school) => school.name,
  phase: (school) => {
    const place = phaseOrder.indexOf(phaseWord(school))
    return place < 0 ? phaseOrder.length : place
  },
  pupils: (school) => school.pupils,
  place: (school) => placeWords(school) || null,
  joined: (school) => school.joinedOn,
}

function compare(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'en-GB')
}
