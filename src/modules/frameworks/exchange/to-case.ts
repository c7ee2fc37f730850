import type { DocumentElement, DocumentLink, DocumentTheme, FrameworkDocument } from '../document.ts'
import { elementsIn } from '../document.ts'
import { together } from '../drafting/structure.ts'
import { identifierOf } from '../identifiers.ts'
import { cleanTexts } from './text.ts'

/** How a version stands, in the words of CASE. */
export type CaseStatus = 'Draft' | 'Adopted' | 'Deprecated'

/** What kind of framework ours are, in the words of CASE. */
export const frameworkType = 'Self-review framework'

const associationTypes: Record<DocumentLink['kind'], string> = {
  'replaced by': 'replacedBy',
  'exact match': 'exactMatchOf',
  related: 'isRelatedTo',
}

/**
 * A framework version as a 1EdTech CASE 1.1 CFPackage. What CASE has no member for stands under
 * `extensions.criticalFriend`. Keys of the rubric, its criteria and levels, and of associations follow from the keys of
 * the version and its elements, so that the same version always gives the same file.
 */
export function toCase(framework: FrameworkDocument, status: CaseStatus = 'Adopted') {
  const cleaned = cleanTexts(framework)
  const themes = cleaned.themes.map((theme) => ({ ...theme, elements: together(theme.elements) }))
  const document = { ...cleaned, themes, links: ownLinks(cleaned) }
  const at = { lastChangeDateTime: document.lastChanged }
  return {
    CFDocument: documentOf(document, status),
    CFItems: document.themes.flatMap((theme) => itemsOf(theme, at)),
    CFAssociations: [
      ...document.themes.flatMap((theme, index) => placesOf(document, theme, index)),
      ...document.links.map((link) => associationOf(document, link)),
    ],
    CFRubrics: [rubricOf(document)],
  }
}

/** Each link of the version's elements once; what is said of others is not this version's to say. */
function ownLinks(document: FrameworkDocument): DocumentLink[] {
  const own = new Set(elementsIn(document).map(({ identifier }) => identifier))
  const held = document.links.filter(({ from, to }) => own.has(from.identifier) || own.has(to.identifier))
  return [
    ...new Map(
      held.map((link) => [`${link.kind} ${link.from.identifier} ${link.to.identifier}`, link]),
    ).values(),
  ]
}

/** The same as the text of a file: two spaces, and a line break at its end. */
export function caseText(framework: FrameworkDocument, status: CaseStatus = 'Adopted'): string {
  return `${JSON.stringify(toCase(framework, status), null, 2)}\n`
}

/** What a downloaded version is called: its title and version in small letters, without what a file name cannot have. */
export function caseFileName({ title, version }: Pick<FrameworkDocument, 'title' | 'version'>): string {
  const words =
    `${title} ${version}`
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return `${words.join('-').slice(0, 80) || 'framework'}.case.json`
}

function documentOf(document: FrameworkDocument, status: CaseStatus) {
  const { source, attribution, framework, suits, perspectives, scale } = document
  return {
    identifier: document.identifier,
    uri: uriOf(document.identifier),
    frameworkType,
    caseVersion: '1.1',
    creator: onOneLine(document.creator),
    title: onOneLine(document.title),
    lastChangeDateTime: document.lastChanged,
    description: document.description,
    version: onOneLine(document.version),
    adoptionStatus: status,
    licenseURI: {
      title: onOneLine(document.licence.title),
      identifier: document.licence.identifier,
      uri: document.licence.uri,
    },
    notes: document.notes,
    extensions: {
      criticalFriend: {
        ...{ source, attribution, framework, suits },
        perspectives: perspectives.map(({ name, initial, mode }) => ({ name, initial, mode })),
        scale: scale.map(({ word, described }) => ({ word, described })),
      },
    },
  }
}

type At = { lastChangeDateTime: string }

function itemsOf(theme: DocumentTheme, at: At) {
  const own = { identifier: theme.identifier, uri: uriOf(theme.identifier), fullStatement: theme.title }
  const code = !theme.code ? {} : { humanCodingScheme: onOneLine(theme.code) }
  const note = !theme.note ? {} : { notes: theme.note }
  const strands = strandsOf(theme).map(({ strand }) => strand)
  return [
    { ...own, CFItemType: 'Theme', ...code, ...note, ...at },
    ...strands.map(({ identifier, title }) => ({
      ...{ identifier, uri: uriOf(identifier), fullStatement: title, CFItemType: 'Strand', ...at },
    })),
    ...theme.elements.map((element) => itemOf(element, at)),
  ]
}

function itemOf(element: DocumentElement, at: At) {
  const { identifier, title, shortTitle, code, prompts, evidence, evidenceTiers, kind } = element
  return {
    ...{ identifier, uri: uriOf(identifier), fullStatement: title },
    ...(!shortTitle ? {} : { abbreviatedStatement: onOneLine(shortTitle) }),
    CFItemType: 'Element',
    ...(!code ? {} : { humanCodingScheme: onOneLine(code) }),
    ...at,
    extensions: {
      criticalFriend: {
        ...{ prompts, evidence },
        ...(evidenceTiers === null
          ? {}
          : { evidenceTiers: evidenceTiers.map(({ tier, titles }) => ({ tier, titles })) }),
        challengeQuestions: element.challengeQuestions,
        ...(kind === null ? {} : { kind }),
      },
    },
  }
}

type Strand = NonNullable<DocumentElement['strand']>

function strandsOf(theme: DocumentTheme): { strand: Strand; elements: DocumentElement[] }[] {
  const inStrand = theme.elements.filter(({ strand }) => strand !== null)
  return [...Map.groupBy(inStrand, ({ strand }) => strand!.identifier).values()].map((elements) => ({
    strand: elements[0]!.strand!,
    elements,
  }))
}

type Node = { identifier: string; title: string }

/** Where a theme, its strands and its elements stand: each a child of what is above it, in its place. */
function placesOf(document: FrameworkDocument, theme: DocumentTheme, index: number) {
  const place = (child: Node, parent: Node, at: number) => ({
    ...keyed('place', parent.identifier, child.identifier),
    associationType: 'isChildOf',
    sequenceNumber: at + 1,
    originNodeURI: linkTo(child),
    destinationNodeURI: linkTo(parent),
    lastChangeDateTime: document.lastChanged,
  })
  const strands = strandsOf(theme)
  const below = [...new Set(theme.elements.map(({ strand, identifier }) => strand?.identifier ?? identifier))]
  const nodes: Node[] = [...strands.map(({ strand }) => strand), ...theme.elements]
  return [
    place(theme, document, index),
    ...below.map((id, at) => place(nodes.find(({ identifier }) => identifier === id)!, theme, at)),
    ...strands.flatMap(({ strand, elements }) => elements.map((element, at) => place(element, strand, at))),
  ]
}

function associationOf(document: FrameworkDocument, { kind, from, to }: DocumentLink) {
  return {
    ...keyed('link', document.identifier, kind, from.identifier, to.identifier),
    associationType: associationTypes[kind],
    originNodeURI: linkTo(from),
    destinationNodeURI: linkTo(to),
    lastChangeDateTime: document.lastChanged,
  }
}

function rubricOf(document: FrameworkDocument) {
  const rubric = keyed('rubric', document.identifier)
  return {
    ...rubric,
    title: onOneLine(document.title),
    lastChangeDateTime: document.lastChanged,
    CFRubricCriteria: elementsIn(document).map((element, at) => {
      const criterion = keyed('criterion', document.identifier, element.identifier)
      return {
        ...criterion,
        description: element.title,
        CFItemURI: linkTo(element),
        ...(isFloat(element.weight) ? { weight: element.weight } : {}),
        position: at + 1,
        rubricId: rubric.identifier,
        lastChangeDateTime: document.lastChanged,
        CFRubricCriterionLevels: levelsOf(document, element, criterion.identifier),
      }
    }),
  }
}

function levelsOf({ scale, lastChanged }: FrameworkDocument, element: DocumentElement, criterion: string) {
  return scale.map(({ position, word }) => {
    const description = element.levels.find((level) => level.position === position)?.description
    return {
      ...keyed('level', criterion, String(position)),
      quality: onOneLine(word),
      ...(description ? { description } : {}),
      position,
      rubricCriterionId: criterion,
      lastChangeDateTime: lastChanged,
    }
  })
}

/** A key that follows from these words, with its address. */
function keyed(...words: string[]) {
  const identifier = identifierOf(...words)
  return { identifier, uri: uriOf(identifier) }
}

function linkTo({ identifier, title }: Node) {
  return { title: onOneLine(title), identifier, uri: uriOf(identifier) }
}

function uriOf(identifier: string): string {
  return `urn:uuid:${identifier}`
}

/** What CASE calls a normalised string: it has no line breaks and no tabs. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n\t]\s*/g, ' ')
}

/** Whether a weight is one that CASE can hold: a number of single precision. */
function isFloat(weight: number | null): weight is number {
  return weight !== null && Number.isFinite(Math.fround(weight))
}
