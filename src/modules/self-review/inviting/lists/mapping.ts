import { usualRole } from '../people-to-invite.ts'
import type { Mapping } from './listed.ts'
import { staffRoles } from './one-roster.ts'

/** A group that a list names: how many people it has, and whether the list leaves the role of any of them open. */
export type Group = { name: string; people: number; needsRole: boolean }

/** Groups of one role in several schools, which one answer settles; `at` are their places among all groups. */
export type Family = {
  title: string
  people: number
  members: { at: number; school: string; people: number }[]
}

/** What the page that maps a list asks: for each role that several schools have once, for every other group by itself. */
export type Asked = { families: Family[]; alone: { at: number; title: string }[] }

/** The perspective that says that a group is left out. */
export const leftOut = 'left-out'

/**
 * What has to be asked of the groups of a list. An export names a role at each school: where several schools have one, it
 * is asked once for all of them. A table's groups are each its own.
 */
export function askedOf(kind: 'table' | 'one-roster', groups: readonly Group[]): Asked {
  if (kind === 'table') return { families: [], alone: groups.map(({ name }, at) => ({ at, title: name })) }
  const byRole = Map.groupBy(groups.keys(), (at) => groups[at]!.name.split(' · ')[0]!)
  const families = [...byRole].filter(([, places]) => places.length > 1)
  return {
    families: families.map(([role, places]) => ({
      title: staffRoles[role] ?? role,
      people: places.reduce((sum, at) => sum + groups[at]!.people, 0),
      members: places.map((at) => ({
        ...{ at, people: groups[at]!.people },
        school: schoolIn(groups[at]!) || 'No school named',
      })),
    })),
    alone: [...byRole]
      .filter(([, places]) => places.length === 1)
      .map(([role, [at]]) => ({
        at: at!,
        title: [staffRoles[role] ?? role, schoolIn(groups[at!]!)].filter(Boolean).join(', '),
      })),
  }
}

function schoolIn({ name }: Group): string {
  return name.split(' · ').slice(1).join(' · ')
}

/** What the fields of the page hold: of each group, and of all schools together; '' where nothing is chosen. */
export type Chosen = Record<string, string>

type Ways = {
  perspectives: readonly { id: string; name: string }[]
  roles: readonly string[]
  ofSchool: boolean
}

/**
 * What becomes of each group, by what was chosen for it or else for all schools; and, field by field, what is still to be
 * chosen. A group whose people the list gives no role takes the usual one of its perspective, where there is one.
 */
export function readMapping(
  groups: readonly Group[],
  { families, alone }: Asked,
  chosen: Chosen,
  { perspectives, roles, ofSchool }: Ways,
): { mapping: Mapping; errors: { field: string; message: string }[] } {
  const errors = new Map<string, string>()
  const mapping: Mapping = {}
  const asOnPage = [
    ...families.flatMap(({ title, members }, family) => members.map(({ at }) => ({ at, title, family }))),
    ...alone.map((one) => ({ ...one, family: -1 })),
  ]
  for (const { at, title, family } of asOnPage) {
    const { name, needsRole } = groups[at]!
    const isOwn = family < 0 || (chosen[`perspective-${at}`] ?? '') !== ''
    const slot = isOwn ? `${at}` : `all-${family}`
    const wanted = chosen[`perspective-${slot}`] ?? ''
    const perspective = perspectives.find(({ id }) => id === wanted)
    const who = title || 'them'
    mapping[name] = null
    if (!perspective && wanted !== leftOut)
      errors.set(`perspective-${slot}`, `Choose a perspective for ${who}, or leave them out.`)
    if (!perspective) continue
    const said = roles.find((role) => role === (chosen[`role-${at}`] || chosen[`role-${slot}`]))
    const role = said ?? usualRole(perspective.name, ofSchool)
    if (needsRole && role === '')
      errors.set(`role-${slot}`, `Choose a role for ${who}: their perspective has no usual one.`)
    mapping[name] = { perspectiveId: perspective.id, role }
  }
  return { mapping, errors: [...errors].map(([field, message]) => ({ field, message })) }
}

/**
 * What the fields begin with: what was kept, or guessed where `isMapped` is false. What most schools of a role have stands
 * for all of them; the others stand by themselves.
 */
export function chosenFrom(
  groups: readonly Group[],
  { families, alone }: Asked,
  mapping: Mapping,
  isMapped: boolean,
): Chosen {
  const wayOf = (at: number) => {
    const kept = mapping[groups[at]!.name]
    return { perspective: kept?.perspectiveId ?? (isMapped ? leftOut : ''), role: kept?.role ?? '' }
  }
  const chosen: Chosen = {}
  const put = (slot: string, { perspective, role }: ReturnType<typeof wayOf>) =>
    Object.assign(chosen, { [`perspective-${slot}`]: perspective, [`role-${slot}`]: role })
  for (const { at } of alone) put(`${at}`, wayOf(at))
  for (const [n, { members }] of families.entries()) {
    const same = [...Map.groupBy(members, ({ at }) => JSON.stringify(wayOf(at))).values()]
    const [most] = same.sort((a, b) => b.length - a.length)
    put(`all-${n}`, wayOf(most![0]!.at))
    for (const { at } of members.filter((one) => !most!.includes(one))) put(`${at}`, wayOf(at))
  }
  return chosen
}
