import type { TableRow } from './from-table.ts'
import { type Listed, type ListProblem, type ListRead, mostListed } from './listed.ts'

/** The three files of a OneRoster 1.2 export that are read; any other is left alone. */
export type RosterFiles = {
  users: readonly TableRow[]
  roles: readonly TableRow[]
  orgs: readonly TableRow[]
}

/** The roles of OneRoster 1.2 that are staff, with the words for them. Nobody else is read: no pupil, no guardian. */
export const staffRoles: Record<string, string> = {
  aide: 'Teaching assistant (aide)',
  counselor: 'Counsellor',
  districtAdministrator: 'Trust administrator (districtAdministrator)',
  principal: 'Headteacher (principal)',
  siteAdministrator: 'School administrator (siteAdministrator)',
  systemAdministrator: 'System administrator',
  teacher: 'Teacher',
}

/** The headings that each file must have (OneRoster 1.2 CSV binding). */
const needed = {
  users: ['sourcedId', 'givenName', 'familyName', 'email'],
  roles: ['userSourcedId', 'role', 'orgSourcedId'],
  orgs: ['sourcedId', 'name'],
}

type Row = { at: number; cell(name: string): string }

/**
 * Reads the staff of a OneRoster 1.2 export, each with the staff role they have: `group` is that role, and the schools
 * are named beside it. Whoever is a pupil in any row, or no staff at all, is counted and forgotten; so is who has left.
 */
export function fromOneRoster(files: RosterFiles, today: string): ListRead {
  const [users, roles, orgs] = [
    read('users', files.users),
    read('roles', files.roles),
    read('orgs', files.orgs),
  ]
  const problems = [...users.problems, ...roles.problems, ...orgs.problems]
  if (problems.length > 0) return { people: [], leftOut: 0, problems }
  const orgNames = new Map(orgs.rows.map(({ cell }) => [cell('sourcedId'), cell('name')]))
  const rolesOf = Map.groupBy(
    roles.rows.filter((row) => isCurrent(row, today)),
    ({ cell }) => cell('userSourcedId'),
  )
  const people: Listed[] = []
  let leftOut = 0
  for (const user of users.rows) {
    const held = rolesOf.get(user.cell('sourcedId')) ?? []
    const isPupil = held.some(({ cell }) => cell('role') === 'student')
    const staff = held.filter(({ cell }) => cell('role') in staffRoles)
    const first = staff.find(({ cell }) => cell('roleType') === 'primary') ?? staff[0]
    if (isPupil || !first || user.cell('status') === 'tobedeleted' || user.cell('enabledUser') === 'false')
      leftOut += 1
    else people.push(asListed(user, first, orgNames))
  }
  if (people.length > mostListed)
    problems.push({
      at: 'users.csv',
      message: `There are more than ${mostListed} members of staff. Leave some schools out.`,
    })
  return { people, leftOut, problems }
}

function asListed(user: Row, role: Row, orgNames: ReadonlyMap<string, string>): Listed {
  const org = orgNames.get(role.cell('orgSourcedId'))
  return {
    at: `users.csv row ${user.at}`,
    name: `${user.cell('givenName')} ${user.cell('familyName')}`.trim(),
    email: user.cell('email').toLowerCase(),
    group: org ? `${role.cell('role')} · ${org}` : role.cell('role'),
    role: '',
  }
}

function isCurrent({ cell }: Row, today: string): boolean {
  if (cell('status') === 'tobedeleted') return false
  return cell('endDate') === '' || cell('endDate') >= today
}

/** The rows of one file by their headings, which the standard spells with capitals inside. */
function read(
  name: keyof typeof needed,
  table: readonly TableRow[],
): { rows: Row[]; problems: ListProblem[] } {
  const [head, ...below] = table
  const heads = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const problems = needed[name]
    .filter((heading) => !heads.includes(heading.toLowerCase()))
    .map((heading) => ({ at: `${name}.csv row 1`, message: `No column is headed ${heading}.` }))
  const rows = below.map(({ at, cells }) => ({
    at,
    cell: (heading: string) => (cells[heads.indexOf(heading.toLowerCase())] ?? '').trim(),
  }))
  return { rows, problems }
}
