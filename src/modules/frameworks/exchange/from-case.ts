import type { DocumentElement, DocumentTheme, FrameworkDocument } from '../document.ts'
import { mostElements } from '../drafting/problems.ts'
import { identifierOf, isIdentifier } from '../identifiers.ts'
import { sayWhatIsAround } from './case-around.ts'
import { documentExtension, elementExtension } from './case-extension.ts'
import {
  type Criterion,
  describedFor,
  levelsFor,
  readCriteria,
  sayOtherWords,
  scaleFor,
  scaleOf,
} from './case-levels.ts'
import { readLinks } from './case-links.ts'
import { withoutReplaced } from './case-replaced.ts'
import { sayTheRest } from './case-rest.ts'
import { type CaseShape, isRaw, type Notes, type Raw, readShape, textIn } from './case-shape.ts'
import { type PlacedElement, type PlacedTheme, placeItems } from './case-tree.ts'
import { cleanText, named } from './text.ts'

/** What a file became: a draft and, in sentences, what it could not hold; or why it is no framework. */
export type Brought =
  | { ok: true; document: FrameworkDocument; setAside: string[] }
  | { ok: false; problems: string[] }

/** The most problems that are listed; after so many the tool that made the file is wrong, not the file. */
const mostProblems = 20

/** The most characters of a title; a longer statement is kept whole in what is set aside. */
const longestTitle = 300

/**
 * Reads a CASE CFPackage that somebody else made, of version 1.0 or 1.1, into a framework of ours. Nothing of it is
 * dropped in silence: what a framework of ours cannot hold is said. `now` is an instant in ISO 8601, for a file that
 * does not say when it changed.
 */
export function fromCase(json: unknown, now: string): Brought {
  const notes: Notes = { problems: [], setAside: [] }
  const shape = readShape(json, notes)
  if (!shape || notes.problems.length > 0) return refuse(notes)
  const criteria = readCriteria(shape, notes)
  const placed = placeItems(shape, new Set(criteria.keys()), notes)
  const count = placed.reduce((sum, { elements }) => sum + elements.length, 0)
  if (count > mostElements)
    notes.problems.push(
      `The file has ${count.toLocaleString('en-GB')} elements; the most that people can answer is ${mostElements}. Export a part of it.`,
    )
  if (notes.problems.length > 0) return refuse(notes)
  sayCriteriaOfOthers(criteria, placed, notes)
  const current = withoutReplaced({ shape, placed }, notes)
  const document = documentFrom(current.shape, { criteria, placed: current.placed, notes, now })
  sayTheRest(shape, notes)
  sayWhatIsAround(shape, placed, notes)
  if (notes.problems.length > 0) return refuse(notes)
  return { ok: true, document, setAside: [...new Set(notes.setAside)] }
}

function refuse({ problems }: Notes): Brought {
  const unique = [...new Set(problems)]
  const more = unique.length - mostProblems
  return {
    ok: false,
    problems:
      more > 0 ? [...unique.slice(0, mostProblems), `There are ${more} more problems of this kind.`] : unique,
  }
}

type Read = { criteria: Map<string, Criterion>; placed: PlacedTheme[]; notes: Notes; now: string }

function documentFrom(shape: CaseShape, { criteria, placed, notes, now }: Read): FrameworkDocument {
  const { document: raw } = shape
  const text = (member: string) => textIn(raw, member, notes) ?? ''
  const { framework, scale, attribution, ...ours } = documentExtension(raw)
  const elementKeys = new Set(placed.flatMap(({ elements }) => elements.map(({ item }) => item.key)))
  const own = [...criteria.values()].filter(({ item }) => elementKeys.has(item.key))
  if (scale) sayOtherWords(own, scale, notes)
  const words = scale?.map(({ word }) => word) ?? scaleFor(own, notes).words
  const themes = placed.map((theme) => themeFrom(theme, criteria, notes))
  const elements = themes.flatMap((theme) => theme.elements)
  return {
    identifier: shape.key,
    framework: framework && isIdentifier(framework) ? framework : identifierOf('framework', shape.key),
    title: text('title'),
    version: 'version' in raw ? text('version') : '1',
    description: text('description'),
    notes: text('notes'),
    creator: text('creator'),
    licence: licenceIn(raw, notes),
    ...ours,
    source: sourceIn(raw, ours.source, notes),
    attribution: attribution ?? attributionOf(text('title'), text('creator')),
    lastChanged: lastChangedIn(text('lastChangeDateTime'), now, notes),
    scale: scale ?? scaleOf(words, (position) => describedFor(elements, position)),
    themes,
    links: readLinks(shape, elementKeys, notes),
  }
}

/** Whose the wording is, where a file says only who made it: a licence such as CC BY asks that they are named. */
function attributionOf(title: string, creator: string): string {
  return creator && `After “${named(title, longestTitle)}” by ${named(creator, longestTitle)}.`
}

function licenceIn({ licenseURI }: Raw, notes: Notes): FrameworkDocument['licence'] {
  const identifier = identifierOf('licence', '')
  if (!isRaw(licenseURI)) {
    notes.setAside.push(
      'The file does not say under which licence others may use it. Say so before you publish.',
    )
    return { title: '', identifier, uri: `urn:uuid:${identifier}` }
  }
  const title = textIn(licenseURI, 'title', notes) ?? ''
  const [key, address] = [
    textIn(licenseURI, 'identifier', notes) ?? '',
    textIn(licenseURI, 'uri', notes) ?? '',
  ]
  const own = isIdentifier(key.toLowerCase()) ? key.toLowerCase() : identifierOf('licence', key || title)
  if (key && own !== key.toLowerCase())
    notes.setAside.push(`The identifier of the licence, “${named(key)}”, is no UUID; a key was made from it.`)
  const isAddress = URL.canParse(address) && !/\s/.test(address)
  if (address && !isAddress)
    notes.setAside.push(`The licence’s “${named(address)}” is no web address, and is not kept.`)
  return { title, identifier: own, uri: isAddress ? address : `urn:uuid:${own}` }
}

/** An instant as ISO 8601 has it with its zone: as it is written, or made of another date; null where it is none. */
function instantOf(text: string): string | null {
  if (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  )
    return text
  return Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString()
}

function lastChangedIn(text: string, now: string, notes: Notes): string {
  const instant = instantOf(text)
  if (text && !instant)
    notes.setAside.push(`When the file was last changed, “${named(text)}”, is no date, and is not kept.`)
  return instant ?? now
}

/** Where the structure comes from: as our extension says, or where the file says that it was published. */
function sourceIn(raw: Raw, source: string, notes: Notes): string {
  const address = textIn(raw, 'officialSourceURL', notes) ?? ''
  if (!source) return address && `Published at ${address}`
  if (!source.includes(address))
    notes.setAside.push(`The document’s “officialSourceURL” is not kept: “${named(address, 120)}”.`)
  return source
}

function themeFrom(placed: PlacedTheme, criteria: Map<string, Criterion>, notes: Notes): DocumentTheme {
  const raw = placed.item?.raw ?? {}
  return {
    identifier: placed.key,
    title: shortened(placed.title, notes),
    code: textIn(raw, 'humanCodingScheme', notes) || null,
    note: textIn(raw, 'notes', notes) || null,
    elements: placed.elements.map((element) => elementFrom(element, criteria, notes)),
  }
}

function elementFrom(
  { item, strand }: PlacedElement,
  criteria: Map<string, Criterion>,
  notes: Notes,
): DocumentElement {
  const criterion = criteria.get(item.key)
  const text = (member: string) => textIn(item.raw, member, notes) || null
  const note = text('notes')
  if (note) notes.setAside.push(`The notes on “${named(item.title)}” are not kept: “${note}”`)
  return {
    identifier: item.key,
    title: shortened(item.title, notes),
    shortTitle: text('abbreviatedStatement'),
    code: text('humanCodingScheme'),
    strand: strand && { identifier: strand.key, title: shortened(strand.title, notes) },
    levels: levelsFor(criterion, notes),
    ...elementExtension(item.raw),
    weight: criterion?.weight ?? null,
  }
}

/** A title that a page can hold; what is longer is cut at a word and said in full. */
function shortened(title: string, notes: Notes): string {
  if (title.length <= longestTitle) return title
  const cut = `${cleanText(title.slice(0, longestTitle - 1)).replace(/\s+\S*$/, '')}…`
  notes.setAside.push(`A title was too long and ends with “…” now. In full: “${title}”`)
  return cut
}

function sayCriteriaOfOthers(criteria: Map<string, Criterion>, placed: PlacedTheme[], notes: Notes): void {
  const elements = new Set(placed.flatMap(({ elements: all }) => all.map(({ item }) => item.key)))
  for (const { item, levels } of criteria.values())
    if (!elements.has(item.key))
      notes.setAside.push(
        `The levels of “${named(item.title)}” are not kept, since only elements have levels here: ${levels.map(({ word, description }) => `“${[word, description].filter(Boolean).join(': ')}”`).join('; ')}.`,
      )
}
