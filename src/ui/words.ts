const numberWords = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

// One formatter for the process: toLocaleString makes a new one for each number.
const figures = new Intl.NumberFormat('en-GB')

/** Writes a list as English speaks it, without a comma before the *and*: 'A', 'A and B', 'A, B and C'. */
export function andList(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** Writes a whole number from 0 to 12 as a word ('no' for nothing) and any other as figures: '1,457'. */
export function numberWord(n: number): string {
  return numberWords[n] ?? figures.format(n)
}

/** Counts things in a sentence, n being a whole number: 'one thing waits', 'three things wait', '13 things wait'. */
export function countWord(n: number, one: string, many: string): string {
  return `${numberWord(n)} ${n === 1 ? one : many}`
}

/** Counts things in a margin or a table, in figures throughout: '1 note', '9 notes', '0 notes'. */
export function countFigure(n: number, one: string, many: string): string {
  return `${figures.format(n)} ${n === 1 ? one : many}`
}

/** Begins a sentence: the first letter made a capital and the rest left alone. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}

/**
 * Continues a sentence with a title: 'Clarity of purpose' becomes 'clarity of purpose', while a word with
 * a second capital is left alone because it is an abbreviation ('SEND', 'CEOs').
 */
export function inSentence(title: string): string {
  const [firstWord = ''] = title.split(/\s/, 1)
  const isAbbreviation = /\p{Lu}/u.test(firstWord.slice(1))
  return isAbbreviation ? title : title.charAt(0).toLocaleLowerCase('en-GB') + title.slice(1)
}

/**
 * Names the first few people and counts the rest: 'Ada, Sam, Lucy and 3 more'. Nobody is hidden behind
 * 'and 1 more', which takes as much room as the name itself.
 */
export function namesAndMore(names: readonly string[], shown: number): string {
  if (names.length <= shown + 1) return andList(names)
  return andList([...names.slice(0, shown), `${names.length - shown} more`])
}

/** A name as the owner of something: 'Larkmoor’s', 'Whinfell Schools’'. */
export function ownedBy(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`
}
