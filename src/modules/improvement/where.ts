import type { NamedSchool } from '#src/modules/organisations/index.ts'
import type { KindOfPlace, WhichPlace } from '#src/ui/forms/places.ts'
import { andList, capital, countWord } from '#src/ui/words.ts'

/** Where an action is carried out. */
export type ActionLevel = 'trust' | 'cluster' | 'school'

/** Where something is done, with the schools or the cluster if anybody named them: what is kept of it. */
export type Where<Level = ActionLevel> = { level: Level; schoolUrns: readonly number[]; cluster: string }

/** The same, with the schools by their names. */
export type NamedWhere = { level: ActionLevel; schools: readonly NamedSchool[]; cluster: string }

/** What is wrong with where something is done: the field, and a sentence for the person who writes it. */
export type WhereProblem = { field: 'level' | 'schoolUrns'; because: string }

/** Where an organisation can carry an action out: a school decides for itself and with others, never for its whole trust. */
export function levelsFor(ofSchool: boolean): ActionLevel[] {
  return ofSchool ? ['school', 'cluster'] : ['trust', 'cluster', 'school']
}

/** What a page calls where an action is carried out; `ofSchool` says that it is a school's own. */
export function levelWord(level: ActionLevel, ofSchool: boolean): string {
  return (ofSchool ? schoolWords : trustWords)[level]
}

const trustWords: Record<ActionLevel, string> = {
  trust: 'across the trust',
  cluster: 'in a cluster',
  school: 'in a school',
}
const schoolWords: Record<ActionLevel, string> = {
  ...trustWords,
  cluster: 'with other schools',
  school: 'in our school',
}

/**
 * What a form asks of where something is done: the level, then which schools or which cluster, neither of which has to be
 * said. `schools` and `clusters` are those that may be named, or that others have named before.
 */
export function placesToChoose(
  { schools, clusters }: { schools: readonly NamedSchool[]; clusters: readonly string[] },
  ofSchool: boolean,
): KindOfPlace[] {
  const which: Partial<Record<ActionLevel, WhichPlace>> = {
    cluster: {
      name: 'cluster',
      label: ofSchool ? 'With which schools?' : 'In which?',
      hint: 'As people there call it. You can leave this open.',
      suggested: clusters,
    },
  }
  if (!ofSchool && schools.length > 0)
    which.school = {
      name: 'schoolUrns',
      label: 'In which?',
      hint: 'You can leave this open.',
      among: schools.map(({ urn, name }) => ({ value: String(urn), label: name })),
    }
  return levelsFor(ofSchool).map((value) => ({
    ...{ value, label: capital(levelWord(value, ofSchool)), which: which[value] },
  }))
}

/** Where something is done, with names where there are any: 'in a school: Alder Primary', 'in two schools: Alder and Birch'. */
export function whereWords({ level, schools, cluster }: NamedWhere, ofSchool: boolean): string {
  const names = level === 'school' ? andList(schools.map(({ name }) => name)) : cluster
  if (level === 'trust' || !names) return levelWord(level, ofSchool)
  const many = level === 'school' && schools.length > 1
  return `${many ? `in ${countWord(schools.length, 'school', 'schools')}` : levelWord(level, ofSchool)}: ${names}`
}

/** What is kept of what was sent: names of schools or of a cluster only where it is done there, and of a school's own work none. */
export function asKept<Level extends ActionLevel | null>(
  { level, schoolUrns, cluster }: Where<Level>,
  ofSchool: boolean,
): Where<Level> {
  return {
    level,
    schoolUrns: level === 'school' && !ofSchool ? [...new Set(schoolUrns)].sort((a, b) => a - b) : [],
    cluster: level === 'cluster' ? cluster.trim() : '',
  }
}

/**
 * What is wrong with where something is done: a school that posts what it is not offered, or a school that may not be
 * named. `schools` are those that may be: the trust's own, and those that were named before.
 */
export function faultInWhere(
  { level, schoolUrns }: Where<ActionLevel | null>,
  { ofSchool, schools }: { ofSchool: boolean; schools: readonly NamedSchool[] },
): WhereProblem[] {
  if (level !== null && !levelsFor(ofSchool).includes(level))
    return [{ field: 'level', because: notForTheTrust }]
  const isOurs = (urn: number) => schools.some((school) => school.urn === urn)
  return schoolUrns.every(isOurs) ? [] : [{ field: 'schoolUrns', because: notOurs }]
}

/** Why a school is not offered the whole trust. */
const notForTheTrust =
  'A school cannot decide for its whole trust. Choose your school, or that you do it with other schools.'

const notOurs = 'One of these schools is not in your trust. Choose among its own schools.'
