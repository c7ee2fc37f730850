import { addressFault, usualDomains } from './address.ts'
import { type PersonLine, readPeople } from './people-lines.ts'

/** What was typed into the page that invites: one person, several pasted, or both. */
export type InviteTyped = { name: string; email: string; several: string }

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Whom a form invites, or what is wrong with it: nobody named, no usable address, lines without one. */
export function peopleToInvite({ name, email, several }: InviteTyped): {
  people: PersonLine[]
  errors: { field: string; message: string }[]
} {
  const errors: { field: string; message: string }[] = []
  const people: PersonLine[] = []
  if (name || email) {
    if (!name) errors.push({ field: 'name', message: 'Enter their name.' })
    if (!address.test(email))
      errors.push({ field: 'email', message: 'Enter an e-mail address in the form name@example.org.' })
    people.push({ name, email: email.toLowerCase() })
  }
  const read = readPeople(several)
  people.push(...read.people.filter((person) => person.email !== email.toLowerCase()))
  if (read.unread.length > 0)
    errors.push({
      field: 'several',
      message: `There is no e-mail address in ${read.unread.map(({ line, text }) => `line ${line} (${short(text)})`).join(', ')}. Nobody has been invited yet.`,
    })
  const usual = usualDomains(people.map((person) => person.email))
  const faults = people.flatMap((person) => {
    const wrong = addressFault(person.email, usual)
    return wrong && 'fault' in wrong ? [wrong.fault] : []
  })
  if (faults.length > 0 && errors.length === 0)
    errors.push({
      field: several ? 'several' : 'email',
      message: `${faults.slice(0, 5).join(' ')} Nobody has been invited yet.`,
    })
  if (people.length === 0 && errors.length === 0)
    errors.push({ field: 'name', message: 'Enter a person, or paste several.' })
  return { people, errors }
}

const short = (text: string) => (text.length > 30 ? `${text.slice(0, 29)}…` : text)

/** The role that people of a perspective usually have; where its name says nothing trustee, and in a school teacher. */
export function usualRole(perspective: string, ofSchool = false): string {
  const name = perspective.toLowerCase()
  if (ofSchool) return usualInSchool(name)
  if (name.includes('executive')) return 'executive'
  if (name.includes('head')) return 'headteacher'
  if (/middle|leader|teacher/.test(name)) return 'middle_leader'
  return name.includes('governance') ? 'governance_professional' : 'trustee'
}

function usualInSchool(name: string): string {
  if (name.includes('governor') || name.includes('trustee')) return 'governor'
  if (/senior|head|executive/.test(name)) return 'senior_leader'
  return /middle|leader/.test(name) ? 'middle_leader' : 'teacher'
}
