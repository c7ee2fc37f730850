/** One person to invite, as read from a line. */
export type PersonLine = { name: string; email: string }

/** What a pasted list holds: people, and the lines that name none, counted from 1. */
export type PeopleRead = { people: PersonLine[]; unread: { line: number; text: string }[] }

const address = /[^\s<>,;"']+@[^\s<>,;"']+\.[^\s<>,;"']+/

/**
 * Reads people from pasted lines, one a line: `Ada Lowe <ada@example.org>`, `Ada Lowe, ada@example.org`,
 * `ada@example.org, Ada Lowe`, or an address alone, whose name is then taken from before the @. Somebody named twice
 * is read once. Empty lines count as lines but are not missed.
 */
export function readPeople(text: string): PeopleRead {
  const people = new Map<string, PersonLine>()
  const unread: PeopleRead['unread'] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const email = address.exec(line)?.[0].toLowerCase()
    if (!email) unread.push({ line: index + 1, text: line.trim() })
    else if (!people.has(email)) people.set(email, { email, name: nameIn(line, email) })
  }
  return { people: [...people.values()], unread }
}

function nameIn(line: string, email: string): string {
  const at = line.toLowerCase().indexOf(email)
  const rest = `${line.slice(0, at)} ${line.slice(at + email.length)}`
  const name = rest
    .replaceAll(/[<>,;"\t]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return name === '' ? nameFrom(email) : name
}

/** 'priya.nair@…' becomes 'Priya Nair': a name to begin with, which the person can change. */
function nameFrom(email: string): string {
  const words = email
    .slice(0, email.indexOf('@'))
    .split(/[._-]+/)
    .filter(Boolean)
  return words.map((word) => word.charAt(0).toLocaleUpperCase('en-GB') + word.slice(1)).join(' ')
}
