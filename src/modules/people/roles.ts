import { capital } from '#src/ui/words.ts'

/** The roles a membership can have, by kind of organisation, with the word people say. */
const words = {
  administrator: 'installation administrator',
  programme_lead: 'programme lead',
  associate: 'associate',
  chief_executive: 'chief executive',
  improvement_director: 'improvement director',
  executive: 'executive',
  trustee: 'trustee',
  headteacher: 'headteacher',
  head_of_school: 'headteacher',
  senior_leader: 'senior leader',
  middle_leader: 'middle leader',
  teacher: 'teacher',
  staff: 'member of staff',
  governor: 'governor',
  governance_professional: 'governance professional',
  safeguarding_lead: 'safeguarding lead',
  data_protection_officer: 'data protection officer',
  leader: 'leader of the self-review',
  contributor: 'contributor',
  schools_reader: 'reads what schools share',
  explorer: 'exploring team',
  host_leader: 'the host’s named circle',
  host_coordinator: 'host coordinator',
  team_namer: 'names the visiting team',
  lead_reviewer: 'lead reviewer',
  visitor: 'visitor',
} as const

/** The roles that a trust gives to its own people. A member of staff has no power but to do what they are asked. */
export const trustRoles = [
  'chief_executive',
  'improvement_director',
  'executive',
  'trustee',
  'headteacher',
  'middle_leader',
  'staff',
  'governance_professional',
  'safeguarding_lead',
  'data_protection_officer',
] as const

/**
 * The roles that a school gives to its own people. Whoever leads the school has a role of their own: the headteachers
 * of a trust are its members, and have none of the powers that go with leading an organisation.
 */
export const schoolRoles = [
  'head_of_school',
  'senior_leader',
  'middle_leader',
  'teacher',
  'staff',
  'governor',
  'governance_professional',
  'safeguarding_lead',
] as const

/** Whoever decides who belongs to an organisation, and knows what happens to its people. */
export const managerRoles = [
  'chief_executive',
  'improvement_director',
  'head_of_school',
  'programme_lead',
  'administrator',
] as const

/** The roles that a programme gives. */
export const programmeRoles = ['programme_lead', 'associate'] as const

/** The word people say for a role; an unknown one is shown as it is written. */
export function roleWord(role: string): string {
  return words[role as keyof typeof words] ?? role.replaceAll('_', ' ')
}

/**
 * What somebody is, in words that begin a line: their title where it says their role already, else both. 'Headteacher,
 * Tern Bay Primary School'; 'Director of people (executive)'.
 */
export function roleAndTitle(role: string, title: string | null): string {
  const word = roleWord(role)
  if (!title) return capital(word)
  return title.toLowerCase().includes(word) ? capital(title) : `${capital(title)} (${word})`
}

/** The roles that an organisation of this kind gives. */
export function rolesOf(kind: string): readonly string[] {
  if (kind === 'programme') return programmeRoles
  if (kind === 'installation') return ['administrator']
  if (kind === 'school') return schoolRoles
  return trustRoles
}
