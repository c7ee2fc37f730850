import { z } from 'zod'
import type { CasePackage } from './case-package.ts'
import { casePackage } from './case-package.ts'
import type { DocumentElement, DocumentLink, FrameworkDocument, ScaleLevel } from './document.ts'

type Item = CasePackage['CFItems'][number]
type Criterion = CasePackage['CFRubrics'][number]['CFRubricCriteria'][number]

const position = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/**
 * A framework file of ours and whether its makers stand by it: what is adopted may be answered; a draft is here to be
 * read and prepared for.
 */
export type Pack = { document: FrameworkDocument; isAdopted: boolean }

/**
 * Reads a pack from 1EdTech CASE 1.1 JSON (a CFPackage with our extension; see packs/README.md).
 * Throws a ZodError where the file is not such a package, and an Error that names the element where
 * an element has no theme, no place in the rubric or other words for its levels than its neighbours.
 */
export function readPack(json: unknown): Pack {
  const file = casePackage.parse(json)
  const { CFDocument: document } = file
  const ours = document.extensions.criticalFriend
  const rubric = file.CFRubrics[0]!.CFRubricCriteria
  return {
    isAdopted: document.adoptionStatus === 'Adopted',
    document: {
      identifier: document.identifier,
      framework: ours.framework ?? document.identifier,
      title: document.title,
      version: document.version,
      description: document.description,
      notes: document.notes,
      creator: document.creator,
      licence: document.licenseURI,
      source: ours.source,
      attribution: ours.attribution,
      suits: ours.suits,
      perspectives: ours.perspectives,
      lastChanged: document.lastChangeDateTime,
      scale: readScale(rubric),
      themes: childrenOf(file, document.identifier).map((theme) => ({
        identifier: theme.identifier,
        title: theme.fullStatement,
        code: theme.humanCodingScheme ?? null,
        note: theme.notes ?? null,
        elements: readElements(file, theme.identifier, rubric),
      })),
      links: readLinks(file),
    },
  }
}

function childrenOf(file: CasePackage, parent: string): Item[] {
  const links = file.CFAssociations.filter(
    (link) => link.associationType === 'isChildOf' && link.destinationNodeURI.identifier === parent,
  )
  const ordered = links.toSorted((a, b) => (a.sequenceNumber ?? 0) - (b.sequenceNumber ?? 0))
  if (ordered.length === 0) throw new Error(`The framework file has nothing under ${parent}.`)
  return ordered.map((link) => {
    const item = file.CFItems.find((each) => each.identifier === link.originNodeURI.identifier)
    if (!item) throw new Error(`The framework file names ${link.originNodeURI.title} but does not hold it.`)
    return item
  })
}

/** The elements of a theme: those right under it, and those of its strands where they stand. */
function readElements(file: CasePackage, theme: string, rubric: readonly Criterion[]): DocumentElement[] {
  return childrenOf(file, theme).flatMap((item) => {
    if (item.CFItemType !== 'Strand') return [readElement(item, null, rubric)]
    const strand = { identifier: item.identifier, title: item.fullStatement }
    return childrenOf(file, item.identifier).map((under) => readElement(under, strand, rubric))
  })
}

function readElement(
  item: Item,
  strand: DocumentElement['strand'],
  rubric: readonly Criterion[],
): DocumentElement {
  const criterion = rubric.find((each) => each.CFItemURI.identifier === item.identifier)
  if (!criterion) throw new Error(`The rubric of the framework file leaves out ${item.fullStatement}.`)
  const ours = item.extensions?.criticalFriend
  if (!ours) throw new Error(`${item.fullStatement} has no questions and no evidence in the framework file.`)
  return {
    identifier: item.identifier,
    title: item.fullStatement,
    shortTitle: item.abbreviatedStatement ?? null,
    code: item.humanCodingScheme ?? null,
    strand,
    prompts: ours.prompts,
    levels: inOrder(criterion).map((level) => ({
      position: position.parse(level.position),
      description: level.description ?? null,
    })),
    evidence: ours.evidence,
    evidenceTiers: ours.evidenceTiers ?? null,
    challengeQuestions: ours.challengeQuestions,
    kind: ours.kind ?? null,
    weight: criterion.weight ?? null,
  }
}

const linkKinds: Record<string, DocumentLink['kind']> = {
  replacedBy: 'replaced by',
  exactMatchOf: 'exact match',
  isRelatedTo: 'related',
}

function readLinks(file: CasePackage): DocumentLink[] {
  return file.CFAssociations.flatMap((link) => {
    const kind = linkKinds[link.associationType]
    const { originNodeURI: from, destinationNodeURI: to } = link
    if (!kind) return []
    return [
      {
        kind,
        from: { identifier: from.identifier, title: from.title },
        to: { identifier: to.identifier, title: to.title },
      },
    ]
  })
}

function readScale(rubric: readonly Criterion[]): ScaleLevel[] {
  const scale = inOrder(rubric[0]!).map((level) => ({
    position: position.parse(level.position),
    word: level.quality,
    described: level.description !== undefined,
  }))
  for (const criterion of rubric) {
    const same = inOrder(criterion).every(
      (level, index) =>
        level.quality === scale[index]?.word && (level.description !== undefined) === scale[index]?.described,
    )
    if (!same) throw new Error(`${criterion.description} has a different scale from the other elements.`)
  }
  return scale
}

function inOrder(criterion: Criterion) {
  return criterion.CFRubricCriterionLevels.toSorted((a, b) => a.position - b.position)
}
