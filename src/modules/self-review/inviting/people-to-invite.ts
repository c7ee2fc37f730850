import type { FieldError } from '#src/ui/index.ts'
import { nameFault } from '#src/ui/names.ts'
import { countWord } from '#src/ui/words.ts'
import { addressFault, usualDomains } from './address.ts'
import { type PersonLine, readPeople, type UnreadLine } from './people-lines.ts'

/** What was typed into the page that invites: one person, several pasted, or both; and whether doubts were settled. */
export type InviteTyped = { name: string; email: string; several: string; doubts?: 'right' | undefined }

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/**
 * Whom a form invites, or what is wrong with it: nobody named, no usable address, lines out of which nobody can be read,
 * and, until somebody has said that they are right, doubtful addresses. `here` are the addresses of those who belong or
 * are asked already; `twice` is how many addresses stood there once more.
 */
export function peopleToInvite(
  { name, email, several, doubts }: InviteTyped,
  here: readonly string[] = [],
): { people: PersonLine[]; twice: number; errors: FieldError[] } {
  const errors: FieldError[] = []
  const people: PersonLine[] = []
  if (name || email) {
    const fault = name ? nameFault(name) : 'Enter their name.'
    if (fault) errors.push({ field: 'name', message: fault })
    if (!address.test(email))
      errors.push({ field: 'email', message: 'Enter an e-mail address in the form name@example.org.' })
    people.push({ name, email: email.toLowerCase() })
  }
  const read = readPeople(several)
  const more = read.people.filter((person) => person.email !== email.toLowerCase())
  people.push(...more)
  const { faults, doubtful } = wrongIn(people, here)
  const wrong = [...unreadWords(read.unread), ...(errors.length === 0 ? faults : [])]
  if (wrong.length > 0) errors.push(...listed(several ? 'several' : 'email', wrong, nobodyYet))
  if (doubtful.length > 0 && errors.length === 0 && doubts !== 'right')
    errors.push(...listed('doubts', doubtful, `${howToSettle(doubtful.length)} ${nobodyYet}`))
  if (people.length === 0 && errors.length === 0)
    errors.push({ field: 'name', message: 'Enter a person, or paste several.' })
  return { people, twice: read.twice + read.people.length - more.length, errors }
}

const nobodyYet = 'Nobody has been invited yet.'
const howToSettle = (doubts: number) =>
  doubts === 1 ? 'Mend it, or say that it is right.' : 'Mend them, or say that they are right.'

/** An error for each of the first five faults, and one for how many more there are; what follows stands after the last. */
function listed(field: string, faults: readonly string[], after: string): FieldError[] {
  const more = faults.length - 5
  const said = [
    ...faults.slice(0, 5),
    ...(more > 0 ? [`And ${countWord(more, 'more fault', 'more faults')} like these.`] : []),
  ]
  return said.map((message, at) => ({
    field,
    message: at === said.length - 1 ? `${message} ${after}` : message,
  }))
}

/** What is the matter with lines out of which nobody could be read: an address that is none is named. */
function unreadWords(unread: readonly UnreadLine[]): string[] {
  const broken = unread.map(({ line, text }) => ({ line, said: faultIn(line, text) }))
  const lines = (wanted: UnreadLine['because']) =>
    unread
      .filter((_, at) => !broken[at]?.said)
      .filter(({ because }) => because === wanted)
      .map(({ line, text }) => `line ${line} (${short(text)})`)
      .join(', ')
  const [none, unclear] = [lines('no address'), lines('unclear')]
  return [
    ...broken.flatMap(({ said }) => said ?? []),
    none && `There is no e-mail address in ${none}.`,
    unclear && `Who is who cannot be told in ${unclear}: put each person on a line of their own.`,
  ].filter((sentence) => sentence !== '' && sentence !== undefined)
}

/** What one line holds that is no address, or somebody among others who has none; null where neither can be told. */
function faultIn(line: number, text: string): string | null {
  const address = brokenAddressIn(text)
  if (address) return `“${address}” in line ${line} is no e-mail address.`
  const alone = text.includes('@') && text.split(';').find((piece) => piece.trim() && !piece.includes('@'))
  return alone ? `“${short(alone.trim())}” in line ${line} has no e-mail address.` : null
}

/** The first word of a line that has an @ and is no address; null where each is one. */
function brokenAddressIn(text: string): string | null {
  const words = text.split(/[\s;<>"'()]+/).filter((word) => word.includes('@'))
  return words.find((word) => !word.split(',').some((part) => address.test(part))) ?? null
}

function wrongIn(people: readonly PersonLine[], here: readonly string[]) {
  const usual = usualDomains([...people.map(({ email }) => email), ...here])
  const wrong = people.map(({ email }) => addressFault(email, usual))
  const names = people.flatMap(({ name, email }) => {
    const fault = nameFault(name)
    return fault ? [`The name of ${email}: ${fault}`] : []
  })
  const cut = people
    .filter(({ name }) => name.trim().length === 1)
    .map(
      ({ name, email }) =>
        `“${name}” is very short for the name of ${email}: is there a space in the address?`,
    )
  return {
    faults: [...wrong.flatMap((one) => (one && 'fault' in one ? [one.fault] : [])), ...names],
    doubtful: [...wrong.flatMap((one) => (one && 'doubt' in one ? [one.doubt] : [])), ...cut],
  }
}

const short = (text: string) => (text.length > 30 ? `${text.slice(0, 29)}…` : text)

/**
 * The role that people of a perspective usually have, told by its name; '' where the name says nothing, so that nobody
 * is given a role that nobody chose.
 */
export function usualRole(perspective: string, ofSchool = false): string {
  const name = perspective.toLowerCase()
  if (ofSchool) return usualInSchool(name)
  if (name.includes('executive')) return 'executive'
  if (/\bhead/.test(name)) return 'headteacher'
  if (/middle|(?:subject|phase|senior) leader/.test(name)) return 'middle_leader'
  if (name.includes('governance')) return 'governance_professional'
  if (/trustee|board/.test(name)) return 'trustee'
  return /teacher|staff/.test(name) ? 'staff' : ''
}

function usualInSchool(name: string): string {
  if (name.includes('governor') || name.includes('trustee')) return 'governor'
  if (/senior|\bhead|executive/.test(name)) return 'senior_leader'
  if (/middle|(?:subject|phase) leader/.test(name)) return 'middle_leader'
  if (name.includes('teacher')) return 'teacher'
  return name.includes('staff') ? 'staff' : ''
}
