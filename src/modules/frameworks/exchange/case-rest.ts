import { andList, countWord } from '#src/ui/words.ts'
import { type CaseShape, isRaw, type Notes, type Raw } from './case-shape.ts'
import { named } from './text.ts'
import { frameworkType } from './to-case.ts'

/** The members that we keep, or that only say where something lies. */
const held = {
  document: [
    ...['identifier', 'uri', 'caseVersion', 'creator', 'title', 'lastChangeDateTime', 'description'],
    ...['version', 'licenseURI', 'notes', 'extensions', 'CFPackageURI', 'officialSourceURL'],
    // A language is kept by nobody, and English by everybody.
    'language',
  ],
  item: [
    ...['identifier', 'uri', 'fullStatement', 'abbreviatedStatement', 'CFItemType', 'CFItemTypeURI'],
    ...[
      'humanCodingScheme',
      'listEnumeration',
      'notes',
      'language',
      'lastChangeDateTime',
      'extensions',
      'CFDocumentURI',
    ],
  ],
}

/** Says which members of the document and its items have no place with us, each with how often and an example. */
export function sayTheRest(shape: CaseShape, notes: Notes): void {
  for (const [member, value] of restOf(shape.document, held.document).filter(saysMore))
    notes.setAside.push(`The document’s “${member}” is not kept: ${exampleOf(value)}.`)
  sayLanguage(shape, notes)
  const found = shape.items.flatMap((item) =>
    restOf(item.raw, held.item).map(([member, value]) => ({ item, member, value })),
  )
  for (const [member, all] of Map.groupBy(found, (each) => each.member))
    notes.setAside.push(
      `“${member}” of ${countWord(all.length, 'item', 'items')} is not kept, such as ${exampleOf(all[0]!.value)} at “${named(all[0]!.item.title)}”.`,
    )
  const types = new Set(shape.items.map(({ raw }) => String(raw.CFItemType ?? '')).filter(Boolean))
  const foreign = [...types].filter((type) => !['Theme', 'Strand', 'Element'].includes(type))
  if (foreign.length > 0)
    notes.setAside.push(
      `The kinds of item (${someOf(foreign, 8)}) are not kept; here an item is a theme, a strand or an element.`,
    )
}

/** What every file of ours says of itself, and that a file is a draft or adopted, which is decided anew here. */
function saysMore([member, value]: [string, unknown]): boolean {
  if (member === 'frameworkType') return value !== frameworkType
  return member !== 'adoptionStatus' || !['Draft', 'Adopted'].includes(String(value))
}

function sayLanguage({ document, items }: CaseShape, notes: Notes): void {
  const languages = new Set(
    [document, ...items.map(({ raw }) => raw)].map(({ language }) => String(language ?? '').trim()),
  )
  const others = [...languages].filter((language) => language !== '' && !/^eng?([-_]GB)?$/i.test(language))
  const [what, is] = others.length === 1 ? ['language', 'is'] : ['languages', 'are']
  if (others.length > 0)
    notes.setAside.push(`The ${what} that the file names, ${someOf(others, 5)}, ${is} not kept.`)
}

/** The members of an object that we do not hold and that say something. */
export function restOf(raw: Raw, known: readonly string[]): [string, unknown][] {
  const rest = Object.entries(raw).filter(
    ([member, value]) => !known.includes(member) && saysSomething(value),
  )
  const extensions = isRaw(raw.extensions) ? Object.entries(raw.extensions) : []
  const others = extensions.filter(([name, value]) => name !== 'criticalFriend' && saysSomething(value))
  return [...rest, ...others.map(([name, value]): [string, unknown] => [`extensions.${name}`, value])]
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  return Array.isArray(value) ? value.length > 0 : !isRaw(value) || Object.keys(value).length > 0
}

/** Names as a sentence can list them: the first of them, and how many more there are. */
export function someOf(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map((name) => `“${named(name, 40)}”`)
  const more = names.length - shown.length
  return andList(more > 0 ? [...shown, `${more} more`] : shown)
}

/** A value as a sentence can show it: the beginning of its text, or of its title. */
export function exampleOf(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [value]
  const text = isRaw(first) && typeof first.title === 'string' ? first.title : first
  return `“${named(typeof text === 'string' ? text : JSON.stringify(text), 120)}”`
}
