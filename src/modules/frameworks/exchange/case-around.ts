import { countWord } from '#src/ui/words.ts'
import { exampleOf, restOf, someOf } from './case-rest.ts'
import { type CaseItem, type CaseShape, isRaw, type Notes, type Raw, rawsIn, textIn } from './case-shape.ts'
import type { PlacedTheme } from './case-tree.ts'
import { named } from './text.ts'

const identity = ['identifier', 'uri', 'lastChangeDateTime', 'CFDocumentURI']

/** The members of what stands around the items that we keep, or that only say where something lies or belongs. */
const held = {
  file: [
    ...['CFDocument', 'CFDocuments', 'CFItems', 'CFAssociations', 'CFRubrics', 'CFDefinitions', 'CFPackage'],
    'extensions',
  ],
  association: [
    ...[...identity, 'associationType', 'sequenceNumber', 'originNodeURI', 'destinationNodeURI'],
    'extensions',
  ],
  end: ['title', 'identifier', 'uri'],
  rubric: [...identity, 'CFRubricCriteria', 'extensions'],
  criterion: [
    ...[...identity, 'CFItemURI', 'weight', 'position', 'rubricId', 'CFRubricCriterionLevels'],
    'extensions',
  ],
  // Scores, feedback and what has no place among four levels are said where the levels are read; of a level alone the
  // extensions are a list.
  level: [...identity, 'description', 'quality', 'score', 'feedback', 'position', 'rubricCriterionId'],
}

/** Says what of a file stands around its items and has no place with us: definitions, associations, rubrics, addresses. */
export function sayWhatIsAround(shape: CaseShape, placed: readonly PlacedTheme[], notes: Notes): void {
  for (const [member, value] of restOf(shape.file, held.file))
    notes.setAside.push(`The file’s “${member}” is not kept: ${exampleOf(value)}.`)
  sayDefinitions(shape.file, notes)
  const associations = rawsIn(shape.file.CFAssociations)
  sayMembers('association', associations, held.association, notes)
  sayMembers('end of an association', associations.flatMap(endsOf), held.end, notes)
  sayRubrics(shape, notes)
  sayHeadings(shape, placed, notes)
  sayAddresses(shape, notes)
}

function sayDefinitions({ CFDefinitions }: Raw, notes: Notes): void {
  if (!isRaw(CFDefinitions)) return
  for (const [kind, value] of Object.entries(CFDefinitions)) {
    const titles = rawsIn(value).map((each) => textIn(each, 'title', notes) ?? '')
    for (const each of rawsIn(value)) sayTerms(each, notes)
    if (titles.length > 0)
      notes.setAside.push(`The file’s definitions (${kind}) are not kept: ${someOf(titles, 5)}.`)
    else if (kind === 'extensions' && isRaw(value) && Object.keys(value).length > 0)
      notes.setAside.push(`The extensions of the file’s definitions are not kept: ${exampleOf(value)}.`)
  }
}

/** The terms of a licence are said in full: whoever publishes has to name them. */
function sayTerms(definition: Raw, notes: Notes): void {
  const terms = textIn(definition, 'licenseText', notes)
  if (terms)
    notes.setAside.push(
      `The terms of the licence “${named(textIn(definition, 'title', notes) ?? '')}” are not kept: “${terms}” Where they ask for something, put it into the attribution.`,
    )
}

/** Says each member of these objects that is not held once, with how often and an example. */
function sayMembers(what: string, raws: readonly Raw[], known: readonly string[], notes: Notes): void {
  const found = raws.flatMap((raw) => restOf(raw, known))
  for (const [member, all] of Map.groupBy(found, ([name]) => name))
    notes.setAside.push(
      `“${member}” of ${countWord(all.length, what, plurals[what] ?? `${what}s`)} is not kept, such as ${exampleOf(all[0]![1])}.`,
    )
}

const plurals: Record<string, string> = {
  criterion: 'criteria',
  'end of an association': 'ends of associations',
}

/** What an association says of its two ends; that an end is of CASE is what it is where nothing is said. */
function endsOf({ originNodeURI, destinationNodeURI }: Raw): Raw[] {
  return [originNodeURI, destinationNodeURI]
    .filter(isRaw)
    .map(({ targetType, ...end }) => (targetType === 'CASE' ? end : { ...end, targetType }))
}

/** What a rubric calls itself and its criteria is said where it is not just the title of the framework or the item. */
function sayRubrics({ rubrics, document, items }: CaseShape, notes: Notes): void {
  const titles = new Map(items.map(({ raw, title }) => [String(raw.identifier).toLowerCase(), title]))
  const title = textIn(document, 'title', notes)
  const criteria = rubrics.flatMap((rubric) => rawsIn(rubric.CFRubricCriteria))
  const sameTitle = rubrics.map((raw) =>
    textIn(raw, 'title', notes) === title ? { ...raw, title: '' } : raw,
  )
  const sameWords = criteria.map((raw) => {
    const link = isRaw(raw.CFItemURI) ? String(raw.CFItemURI.identifier ?? '').toLowerCase() : null
    const isTitle = link === null || titles.get(link) === textIn(raw, 'description', notes)
    return isTitle ? { ...raw, description: '' } : raw
  })
  sayMembers('rubric', sameTitle, held.rubric, notes)
  sayMembers('criterion', sameWords, held.criterion, notes)
  const levels = criteria.flatMap((raw) => rawsIn(raw.CFRubricCriterionLevels))
  sayMembers('level', levels, held.level, notes)
}

/** A theme has no short title here, and a strand nothing but its title; a list is counted by its order alone. */
function sayHeadings({ items }: CaseShape, placed: readonly PlacedTheme[], notes: Notes): void {
  const themes = new Set(placed.flatMap(({ item }) => (item ? [item.key] : [])))
  const elements = new Set(placed.flatMap((theme) => theme.elements.map(({ item }) => item.key)))
  for (const item of items.filter(({ key }) => !elements.has(key))) {
    say(item, 'abbreviatedStatement', notes)
    if (themes.has(item.key)) continue
    for (const member of ['humanCodingScheme', 'notes']) say(item, member, notes)
  }
  const ways = items.map(({ raw: { listEnumeration, CFItemTypeURI, CFItemType } }) => ({
    ...(/^\d*$/.test(String(listEnumeration ?? '')) ? {} : { listEnumeration }),
    ...(isRaw(CFItemTypeURI) && CFItemTypeURI.title !== CFItemType ? { CFItemTypeURI } : {}),
  }))
  sayMembers('item', ways, [], notes)
}

function say({ raw, title }: CaseItem, member: string, notes: Notes): void {
  const text = textIn(raw, member, notes)
  if (text) notes.setAside.push(`“${member}” of “${named(title)}” is not kept: “${text}”.`)
}

/** Addresses follow from identifiers here, and a version changes as a whole. */
function sayAddresses({ document, items }: CaseShape, notes: Notes): void {
  const all = [document, ...items.map(({ raw }) => raw)]
  const other = all.find(({ uri, identifier }) => typeof uri === 'string' && uri !== `urn:uuid:${identifier}`)
  if (other)
    notes.setAside.push(
      `The addresses (uri) of the file are not kept, such as “${named(String(other.uri), 80)}”: here they follow from the identifiers.`,
    )
  const dates = all.filter(
    ({ lastChangeDateTime: date }) => date !== undefined && date !== document.lastChangeDateTime,
  )
  if (dates.length > 0)
    notes.setAside.push(
      `When each item was last changed is not kept, such as ${exampleOf(dates[0]!.lastChangeDateTime)}: a version changes as a whole.`,
    )
}
