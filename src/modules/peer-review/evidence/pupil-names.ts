/** Something in a text that may identify a pupil: a unique pupil number, or words that look like a name. */
export type Worry = { kind: 'number' | 'name'; words: string }

/** A unique pupil number is a letter, eleven digits, and a digit or letter (DfE; I, O and S are not used). */
const pupilNumber = /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/gi

const child = '(?:pupil|child|boy|girl|student|learner|son|daughter|sibling|twin)'
const afterChild = new RegExp(
  `\\b${child}s?,?\\s+(?:(?:is|was)\\s+)?(?:(?:called|named)\\s+)?(\\p{Lu}\\p{Ll}+)`,
  'gu',
)
const calledSo = /\b(?:called|named)\s+(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*)?)/gu
const capitals = /(?<!\p{L})\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+(?![\p{L}\d])/gu

/** Words that begin with a capital and are no first name: the beginnings of sentences, and the words of schools. */
const notFirstNames = new Set(
  `A All Also An And Another Any Around As At Before Both But By Class Classes Council Data Department Each Early English
  Every Everyone Everybody Few First For Four Free French From Geography German Good Governor Governors Group Had Half
  Has Have Head Heads He Her His History How I If In Is It Its Key Last Later Local Many Maths Mathematics Middle Most Mr
  Mrs Ms My National New No Nobody None Not Nothing Of Office Ofsted On Once One Only Or Other Our Over People Phase Pupil
  Pupils Reading Religious Room School Schools Science Second Senior She Since Six Sixth So Some Somebody Someone Staff
  Stage Teacher Then Teachers Teaching Term That The Their There These They This Those Three Trust Trustee Trustees Two Under
  Until Upper Very We Welsh What When Where Which While Who Why With Year Years You Your`.split(/\s+/),
)

/**
 * Finds what may identify a pupil in a text before it is kept (OFF-09). It looks for pupil numbers, for names after a
 * word for a child, and for two capitalised words in a row that are none of `known`, the names of places. It errs on
 * the side of asking; the person who wrote it decides about names, and a number is never kept.
 */
export function worriesAbout(text: string, known: readonly string[] = []): Worry[] {
  const numbers = [...text.matchAll(pupilNumber)].map((match) => match[0])
  const plain = withoutKnown(text, known)
  const names = [
    ...[...plain.matchAll(afterChild)].map((match) => match[1]!).filter(isPerhapsName),
    ...[...plain.matchAll(calledSo)].map((match) => match[1]!).filter(isPerhapsName),
    ...[...plain.matchAll(capitals)]
      .map((match) => fromFirstName(match[0]))
      .filter((run) => run.includes(' ')),
  ]
  return [
    ...[...new Set(numbers)].map((words) => ({ kind: 'number' as const, words })),
    ...distinct(names).map((words) => ({ kind: 'name' as const, words })),
  ]
}

function isPerhapsName(words: string): boolean {
  return !notFirstNames.has(words.split(/\s/, 1)[0]!)
}

/** A run of capitalised words from the first of them that could be a first name. */
function fromFirstName(run: string): string {
  const words = run.split(' ')
  const first = words.findIndex(isPerhapsName)
  return first === -1 ? '' : words.slice(first).join(' ')
}

function withoutKnown(text: string, known: readonly string[]): string {
  const spaced = text.replace(/[^\S\n]+/g, ' ')
  return [...known]
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '·'), spaced)
}

/** Each once; a part of a longer one is not said beside it. */
function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !names.some((other) => other !== name && other.includes(name)))
}
