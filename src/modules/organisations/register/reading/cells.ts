/** What stands in a cell once it is understood. */
export type Value = string | number | null

/** Why one row of a register file cannot be used, as a sentence for whoever imports it. */
export class RowProblem extends Error {}

const damaged = /\uFFFD|Ã[\u0080-\u00BF]|â€|Â[\u0080-\u00BF]/

// What Windows-1252 has in the places where Latin-1 has control characters: ’ was read as U+0092 somewhere on its way.
const windows1252 = new TextDecoder('windows-1252')

/**
 * Reads words: NFC, one space between them, none around them; nothing where the cell is empty.
 * @throws RowProblem where letters were lost when the file was saved in another encoding.
 */
export function readText(raw: string, title: string): string | null {
  if (raw === '') return null
  // Nearly every cell is plain, and this is asked a million times a file.
  if (/^[!-~]+(?: [!-~]+)*$/.test(raw)) return raw
  const repaired = raw.replace(/[\u0080-\u009F]/g, (character) =>
    windows1252.decode(Uint8Array.of(character.charCodeAt(0))),
  )
  if (damaged.test(raw) || damaged.test(repaired))
    throw new RowProblem(
      `${title} is “${raw.trim()}”: letters were lost when the file was saved. Download it again.`,
    )
  return repaired.normalize('NFC').replace(/\s+/g, ' ').trim() || null
}

/** Reads words where the register writes “Not recorded” or “Not applicable” for none. */
export function readWords(raw: string, title: string): string | null {
  const text = readText(raw, title)
  return text !== null && /^not (recorded|applicable)$/i.test(text) ? null : text
}

/** Reads words that must be there. @throws RowProblem where they are not. */
export function readName(raw: string, title: string): string {
  const text = readText(raw, title)
  if (text === null) throw new RowProblem(`${title} is empty.`)
  return text
}

/** Reads a whole number from 0 to 2,147,483,647; “271.0”, as some tools write it, is 271. */
export function readWhole(raw: string, title: string): number | null {
  const text = raw.trim()
  if (text === '') return null
  if (!/^\d{1,10}(\.0+)?$/.test(text) || Number(text) > 2_147_483_647)
    throw new RowProblem(`${title} is “${text}”, which is not a whole number.`)
  return Number(text)
}

/** Reads a number that identifies something: whole, and at least 1. @throws RowProblem where it is not there. */
export function readKey(raw: string, title: string): number {
  const number = readWhole(raw, title)
  if (number === null) throw new RowProblem(`${title} is empty.`)
  if (number === 0) throw new RowProblem(`${title} is 0.`)
  return number
}

const dayFirst = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/
const yearFirst = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/

/** Reads a day written 2022-07-18, 18-07-2022 or 18/07/2022, a time behind it ignored; answers '2022-07-18'. */
export function readDay(raw: string, title: string): string | null {
  const text = raw.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  if (text === '') return null
  const [, year, month, day] = yearFirst.exec(text) ?? reversed(dayFirst.exec(text)) ?? []
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const instant = Date.parse(`${iso}T00:00:00Z`)
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== iso)
    throw new RowProblem(`${title} is “${text}”, which is not a date.`)
  return iso
}

function reversed(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && ['', match[3], match[2], match[1]]
}

/** Reads a code: “06”, “6” and “6.0” are one. */
export function readCode(raw: string, title: string): string | null {
  const text = readText(raw, title)
  return text === null ? null : text.replace(/^0+(?=\d)/, '').replace(/\.0+$/, '')
}

/** Reads a Companies House number: eight characters, with the zeros in front that spreadsheets take away. */
export function readCompaniesHouse(raw: string, title: string): string | null {
  const text = readText(raw, title)?.replace(/\.0+$/, '').toUpperCase() ?? null
  return text !== null && /^\d{1,8}$/.test(text) ? text.padStart(8, '0') : text
}

/** Makes a reader of one of a few words, by the names and codes that the register uses for each. */
export function readOneOf(known: Readonly<Record<string, string>>) {
  const byName = new Map(Object.entries(known).map(([name, word]) => [name.toLowerCase(), word]))
  return (raw: string, title: string): string => {
    const text = readCode(raw, title)
    if (text === null) throw new RowProblem(`${title} is empty.`)
    const word = byName.get(text.toLowerCase())
    if (word === undefined) throw new UnknownWord(`${title} is “${text}”, which is not one that we know.`)
    return word
  }
}

/** A word that is none of those expected: in numbers, a sign that the register has changed and we have not. */
export class UnknownWord extends RowProblem {}
