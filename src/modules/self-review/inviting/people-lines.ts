/** One person to invite, as read from a line. */
export type PersonLine = { name: string; email: string }

/** A line, counted from 1, out of which no person could be read, and why. */
export type UnreadLine = { line: number; text: string; because: 'no address' | 'unclear' }

/** What stands before the people in the head of a message that was pasted whole. */
const lineOfMessage = /^\s*(?:to|cc|bcc|from)\s*:/i

/** What a pasted list holds: people, how many addresses stood there once more, and the lines that could not be read. */
export type PeopleRead = { people: PersonLine[]; twice: number; unread: UnreadLine[] }

// Each begins only where a word does and goes to its first @: a long paste is read once, not once for each of its letters.
const address = /(?<![^\s<>,;"'])[^\s<>,;"'@]+@[^\s<>,;"']+\.[^\s<>,;"']+/
const bracketed = /<\s*[^\s<>,;"'@]+@[^\s<>,;"']+\.[^\s<>,;"']+\s*>/g

/**
 * Reads people from pasted lines: `Ada Lowe <ada@example.org>`, `Lowe, Ada <ada@example.org>`, `Ada Lowe,
 * ada@example.org`, `ada@example.org, Ada Lowe`, or an address alone, whose name is then taken from before the @. Several
 * on one line are read where it is plain which name belongs to which address, as messages write them; where it is not,
 * the whole line is unread, so that nobody is passed over. Somebody named twice is read once. Empty lines count as lines
 * but are not missed.
 */
export function readPeople(text: string): PeopleRead {
  const people = new Map<string, PersonLine>()
  const unread: UnreadLine[] = []
  let twice = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = peopleIn(line)
    if (typeof read === 'string') unread.push({ line: index + 1, text: line.trim(), because: read })
    else
      for (const person of read)
        if (people.has(person.email)) twice += 1
        else people.set(person.email, person)
  }
  return { people: [...people.values()], twice, unread }
}

/** The people on one line, or why they cannot be told. */
function peopleIn(line: string): PersonLine[] | UnreadLine['because'] {
  const found = addressesIn(line)
  if (found === 0) return 'no address'
  const pieces = found === 1 && !hasAnother(line) ? [line] : piecesOf(line)
  return pieces.every((piece) => addressesIn(piece) === 1) ? pieces.map(personIn) : 'unclear'
}

/** Whether beside a name with its address somebody else is named who has none: 'Erin; Frank <frank@example.org>'. */
function hasAnother(line: string): boolean {
  const pieces = line.split(';').filter((piece) => piece.trim() !== '')
  return pieces.length > 1 && pieces.some((piece) => /[^\s"].*</.test(piece))
}

/** A line with several addresses, cut where one person ends and the next begins. */
function piecesOf(line: string): string[] {
  if (line.includes(';'))
    return line
      .split(';')
      .filter((piece) => piece.trim() !== '')
      .flatMap((piece) => (addressesIn(piece) > 1 ? piecesOf(piece) : [piece]))
  if ((line.match(bracketed)?.length ?? 0) === addressesIn(line))
    return line
      .split(/(?<=>)/)
      .map((piece) => piece.replace(/^[\s,]+/, '').trim())
      .filter(Boolean)
  return line.split(line.includes(',') ? ',' : /\s+/).filter((piece) => piece.trim() !== '')
}

function addressesIn(text: string): number {
  return text.match(new RegExp(address, 'g'))?.length ?? 0
}

function personIn(line: string): PersonLine {
  const email = address.exec(line)![0].toLowerCase()
  return { name: nameIn(line, email), email }
}

function nameIn(whole: string, email: string): string {
  const line = besideAddress(whole, email)
  const at = line.toLowerCase().indexOf(email)
  const rest = `${line.slice(0, at)} ${line.slice(at + email.length)}`
  const name = givenNameFirst(rest.replace(lineOfMessage, '').replaceAll(/[<>;"\t]+/g, ' '))
    .replaceAll(',', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^['‘](.+)['’]$/, '$1')
  return name === '' ? nameFrom(email) : name
}

/** 'Lowe, Ada', as address books write it, becomes 'Ada Lowe': with one comma, and one word before it. */
function givenNameFirst(rest: string): string {
  const [last = '', first = '', ...more] = rest.split(',').map((part) => part.trim())
  return last !== '' && first !== '' && more.length === 0 && !/\s/.test(last) ? `${first} ${last}` : rest
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
