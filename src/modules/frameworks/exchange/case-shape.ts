import { identifierOf, isIdentifier } from '../identifiers.ts'
import { cleanText, named } from './text.ts'

/** An object of a file whose members are not known yet. */
export type Raw = Record<string, unknown>

/** The most items of a file: themes, strands and elements together, and what stands below them. */
export const mostItems = 1000

/** The most characters of one text. */
const mostCharacters = 10_000

/** What is wrong with a file, and what of it we keep differently; both in sentences. */
export type Notes = { problems: string[]; setAside: string[] }

/** One item of a file: a theme, a strand, an element, or what stands deeper. */
export type CaseItem = { key: string; title: string; at: number; raw: Raw }

/** One association; the keys of its ends are those of items, or as the file has them. */
export type CaseAssociation = { type: string; from: End; to: End; sequence: number | null }

/** An end of an association. */
export type End = { key: string; title: string; isUuid: boolean }

/** A file whose parts have been found; nothing is said of its hierarchy yet. */
export type CaseShape = {
  key: string
  document: Raw
  items: CaseItem[]
  associations: CaseAssociation[]
  rubrics: Raw[]
  /** The package as the file has it. */
  file: Raw
}

/** Whether a value is an object with members. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; what is no object is passed over. */
export function rawsIn(value: unknown): Raw[] {
  return Array.isArray(value) ? value.filter(isRaw) : []
}

/** The text of a member, cleaned; null where there is none. A text that is far too long is a problem. */
export function textIn(raw: Raw, member: string, notes: Notes): string | null {
  const value = raw[member]
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  if (value.length > mostCharacters) {
    notes.problems.push(
      `“${named(value, 40)}”: this ${member} has ${value.length.toLocaleString('en-GB')} characters; the most is ${mostCharacters.toLocaleString('en-GB')}. Shorten it in the tool that made the file.`,
    )
    return null
  }
  return cleanText(value)
}

/** Our extension of an object, where it has one. */
export function oursIn(raw: Raw): Raw | null {
  const extensions = raw.extensions
  return isRaw(extensions) && isRaw(extensions.criticalFriend) ? extensions.criticalFriend : null
}

/** Finds the parts of a CFPackage, bare or wrapped, of CASE 1.0 or 1.1. Null where there is none; the notes say why. */
export function readShape(json: unknown, notes: Notes): CaseShape | null {
  const file = isRaw(json) && isRaw(json.CFPackage) ? json.CFPackage : json
  if (!isRaw(file))
    return stop(notes, 'This is no CASE file: it holds no CFDocument. Choose the export of one framework.')
  const documents = [...rawsIn(file.CFDocument), ...rawsIn(file.CFDocuments)]
  const document = isRaw(file.CFDocument) ? file.CFDocument : documents[0]
  if (documents.length > 1)
    return stop(
      notes,
      `The file holds ${documents.length} documents. Export one framework at a time and choose that file.`,
    )
  if (!document)
    return stop(notes, 'This is no CASE file: it holds no CFDocument. Choose the export of one framework.')
  const items = rawsIn(file.CFItems)
  if (items.length === 0)
    return stop(
      notes,
      'The file holds no items (CFItems), so there is nothing to answer. Export the framework with its items.',
    )
  if (items.length > mostItems)
    return stop(
      notes,
      `The file holds ${items.length.toLocaleString('en-GB')} items; a framework that people can answer has at most 200 elements. Export a part of it.`,
    )
  if (textIn(document, 'title', notes) === null)
    notes.problems.push('The document (CFDocument) has no title.')
  return partsOf(file, document, items, notes)
}

function partsOf(file: Raw, document: Raw, raws: Raw[], notes: Notes): CaseShape {
  const written = textIn(document, 'identifier', notes) ?? ''
  const own = isIdentifier(written.toLowerCase())
    ? written.toLowerCase()
    : identifierOf('brought in', written, String(document.title))
  const keyOf = (text: string) =>
    isIdentifier(text.toLowerCase()) ? text.toLowerCase() : identifierOf('brought in', own, text)
  const items = readItems(raws, keyOf, notes)
  const titles = new Map<unknown, string>(items.map(({ raw, title }) => [raw.identifier, title]))
  const end = (link: unknown): End | null => {
    if (!isRaw(link)) return null
    const id = textIn(link, 'identifier', notes) ?? ''
    const isOwn = id === written || titles.has(link.identifier)
    const isUuid = isIdentifier(id.toLowerCase())
    return {
      key: id === written ? own : isOwn || isUuid ? keyOf(id) : id,
      // What a link leaves out the item itself says.
      title: textIn(link, 'title', notes) || (titles.get(link.identifier) ?? ''),
      isUuid: isOwn || isUuid,
    }
  }
  const associations = rawsIn(file.CFAssociations).flatMap((raw): CaseAssociation[] => {
    const [from, to] = [end(raw.originNodeURI), end(raw.destinationNodeURI)]
    if (from && to)
      return [
        {
          type: textIn(raw, 'associationType', notes) ?? '',
          from,
          to,
          sequence: numberIn(raw, 'sequenceNumber'),
        },
      ]
    notes.setAside.push('An association that does not say both of its ends is not kept.')
    return []
  })
  return { key: own, document, items, associations, rubrics: rawsIn(file.CFRubrics), file }
}

function readItems(raws: Raw[], keyOf: (text: string) => string, notes: Notes): CaseItem[] {
  const items = raws.flatMap((raw, at): CaseItem[] => {
    const [id, title] = [textIn(raw, 'identifier', notes), textIn(raw, 'fullStatement', notes)]
    if (title === null && notes.problems.length === 0)
      notes.problems.push(`Item ${at + 1} of the file has no statement (fullStatement). Give it one.`)
    if (!id)
      notes.problems.push(
        `Item ${at + 1} of the file${title ? `, “${named(title)}”,` : ''} has no identifier.`,
      )
    return id && title !== null ? [{ key: keyOf(id), title, at, raw }] : []
  })
  for (const [, same] of Map.groupBy(items, ({ key }) => key))
    if (same.length > 1)
      notes.problems.push(
        `${same.length} items have one identifier: ${same
          .slice(0, 3)
          .map(({ title }) => `“${named(title)}”`)
          .join(', ')}. Give each its own.`,
      )
  const changed = items.filter(({ raw, key }) => String(raw.identifier).toLowerCase() !== key)
  if (changed.length > 0)
    notes.setAside.push(
      `${changed.length} identifiers are not UUIDs, such as “${named(String(changed[0]!.raw.identifier), 40)}”. Keys were made from them; the same file always gives the same keys.`,
    )
  return items
}

/** The number of a member; null where it is none. */
export function numberIn(raw: Raw, member: string): number | null {
  const value = raw[member]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function stop(notes: Notes, problem: string): null {
  notes.problems.push(problem)
  return null
}
