import { nameFault } from '#src/ui/names.ts'
import { countWord } from '#src/ui/words.ts'
import type { Mode } from '../../anonymity.ts'
import { addressFault, usualDomains } from '../address.ts'
import type { Listed, Mapping } from './listed.ts'

/** What is known already of those who may be on a list. */
export type Known = {
  perspectives: readonly { id: string; name: string; mode: Mode; invited: number }[]
  /** In which perspective somebody has a place or an invitation, by address. */
  places: ReadonlyMap<string, string>
  /** The addresses of everybody who belongs to the organisation or is asked, for what is usual here. */
  addresses: readonly string[]
}

/** What a row of a list comes to: a person to invite, somebody asked already, somebody left out, or a fault. */
export type Checked = Listed & {
  state: 'invite' | 'doubt' | 'already' | 'left-out' | 'fault'
  words: string
  perspectiveId: string | null
}

/**
 * Checks every row of a list against its mapping and against who is asked already. A row with a fault stops the whole
 * list; a doubt is asked about; whoever is asked already is passed over, so that a list brought twice changes nothing.
 */
export function checkList(people: readonly Listed[], mapping: Mapping, known: Known): Checked[] {
  const usual = usualDomains([...people.map(({ email }) => email), ...known.addresses])
  const nameOf = new Map(known.perspectives.map(({ id, name }) => [id, name]))
  const firstOf = new Map<string, Checked>()
  const checked = people.map((person): Checked => {
    const to = mapping[person.group] ?? null
    const row = { ...person, role: person.role || (to?.role ?? ''), perspectiveId: to?.perspectiveId ?? null }
    const done = (state: Checked['state'], words: string): Checked => ({ ...row, state, words })
    if (!to) return done('left-out', 'Left out, as you chose.')
    const here = nameOf.get(to.perspectiveId)
    if (!here) return done('fault', 'Its group no longer exists. Go back and choose another.')
    const unnamed = person.name === '' ? 'There is no name.' : nameFault(person.name)
    if (unnamed) return done('fault', unnamed)
    const wrong = addressFault(person.email, usual)
    if (wrong && 'fault' in wrong) return done('fault', wrong.fault)
    if (row.role === '') return done('fault', 'No role is chosen for them. Go back and choose one.')
    const before = firstOf.get(person.email)
    if (before) return twice(done, before, to.perspectiveId)
    const place = known.places.get(person.email)
    const result =
      place === to.perspectiveId
        ? done('already', `Asked already, for ${here}.`)
        : place
          ? done(
              'fault',
              `Asked already, for ${nameOf.get(place) ?? 'another group'}. One person answers once.`,
            )
          : wrong
            ? done('doubt', wrong.doubt)
            : done('invite', `Will be invited, for ${here}.`)
    firstOf.set(person.email, result)
    return result
  })
  return checked.map((row) => roomFault(row, checked, known))
}

function twice(
  done: (state: Checked['state'], words: string) => Checked,
  before: Checked,
  perspectiveId: string,
): Checked {
  return before.perspectiveId === perspectiveId
    ? done('already', `The same address as ${before.at}; read once.`)
    : done('fault', `The same address as ${before.at}, in another group. One person answers once.`)
}

/** A room is written down by one person, whoever else was in it. */
function roomFault(row: Checked, all: readonly Checked[], known: Known): Checked {
  const room = known.perspectives.find(({ id, mode }) => id === row.perspectiveId && mode === 'in_the_room')
  if (!room || !isNew(row)) return row
  const asked = all.filter((other) => isNew(other) && other.perspectiveId === room.id).length + room.invited
  return asked <= 1
    ? row
    : {
        ...row,
        state: 'fault',
        words: `${room.name} give one answer agreed in the room: one person is invited to write it down, and this list would make it ${countWord(asked, 'person', 'people')}.`,
      }
}

/** Why people cannot be invited into a perspective: one of them answers in another already. Null where none does. */
export function elsewhereIn(
  people: readonly { name: string; email: string }[],
  perspectiveId: string,
  { places, perspectives }: Known,
): string | null {
  for (const { name, email } of people) {
    const place = places.get(email.toLowerCase())
    if (!place || place === perspectiveId) continue
    const other = perspectives.find(({ id }) => id === place)?.name ?? 'another group'
    return `${name} is asked already, for ${other}. One person answers once: take that place away first, or leave them there.`
  }
  return null
}

/** Whether a row brings somebody new. */
export function isNew({ state }: Checked): boolean {
  return state === 'invite' || state === 'doubt'
}

/** What somebody says of a checked list when they confirm it. */
export type Confirming = {
  intent: 'all' | 'ticked'
  take: readonly string[]
  doubts?: 'right' | 'out' | undefined
  faults?: 'out' | undefined
}

/** Whom a confirmed list invites, or what has to be said first: that rows are left out, that addresses are right, who. */
export function taken(
  checked: readonly Checked[],
  { intent, take, doubts, faults }: Confirming,
): { ok: true; people: Checked[] } | { ok: false; field: string; message: string } {
  const people = checked.filter(
    (row) =>
      isNew(row) &&
      (intent === 'all' || take.includes(row.at)) &&
      !(row.state === 'doubt' && doubts === 'out'),
  )
  if (checked.some(({ state }) => state === 'fault') && faults !== 'out')
    return {
      ok: false,
      field: 'faults',
      message:
        'Some rows have to be mended first. Mend them in the list and bring it again, or leave them out; nobody has been invited.',
    }
  if (people.some(({ state }) => state === 'doubt') && doubts !== 'right')
    return {
      ok: false,
      field: 'doubts',
      message:
        'Say whether the doubtful addresses are right or are to be left out, or mend them in the list and bring it again.',
    }
  if (people.length === 0)
    return {
      ok: false,
      field: 'take',
      message:
        doubts === 'out'
          ? 'Nobody is left to invite once the doubtful addresses are left out.'
          : 'Tick whom to invite. Nobody has been invited.',
    }
  return { ok: true, people }
}

/** What a checked list comes to, in one sentence. */
export function listInWords(checked: readonly Checked[], leftOut: number): string {
  const count = (state: Checked['state']) => checked.filter((row) => row.state === state).length
  const parts = [
    `${countWord(count('invite') + count('doubt'), 'person', 'people')} to invite`,
    count('already') > 0 && `${countWord(count('already'), 'person', 'people')} asked already`,
    count('left-out') + leftOut > 0 &&
      `${countWord(count('left-out') + leftOut, 'person', 'people')} left out`,
    count('fault') > 0 && `${countWord(count('fault'), 'row', 'rows')} to mend`,
  ].filter((part) => part !== false)
  const words = parts.join('; ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
