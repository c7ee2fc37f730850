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

function nameIn(whole: string, email: string): string {
  const line = besideAddress(whole, email)
  const at = line.toLowerCase().indexOf(email)
  const rest = `${line.slice(0, at)} ${line.slice(at + email.length)}`
  const name = rest
    .replaceAll(/[<>,;"\t]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return name === '' ? nameFrom(email) : name
}

/** Of a row of a spreadsheet, the address and the cell beside it: the one before it, or else the one after. */
function besideAddress(line: string, email: string): string {
  const cells = line.split('\t').map((cell) => cell.trim())
  const at = cells.findIndex((cell) => cell.toLowerCase().includes(email))
  const beside = [cells[at - 1], cells[at + 1]].find(
    (cell) => /\p{L}/u.test(cell ?? '') && !cell?.includes('@'),
  )
  return cells.length > 1 ? `${beside ?? ''} ${cells[at] ?? ''}` : line
}

/** 'priya.nair@…' becomes 'Priya Nair': a name to begin with, which the person can change. */
function nameFrom(email: string): string {
  const words = email
    .slice(0, email.indexOf('@'))
    .split(/[._-]+/)
    .filter(Boolean)
  return words.map((word) => word.charAt(0).toLocaleUpperCase('en-GB') + word.slice(1)).join(' ')
}
