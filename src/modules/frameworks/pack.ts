import { z } from 'zod'
import type { CasePackage } from './case-package.ts'
import { casePackage } from './case-package.ts'

/** A level's place on a scale of four, from the weaker end (1) to the stronger (4). It is never shown. */
export type LevelPosition = 1 | 2 | 3 | 4

/** One rung of the scale: the word people see, and whether the framework describes it. */
export type ScaleLevel = { position: LevelPosition; word: string; described: boolean }

/** What one level means for one element; null where the framework deliberately leaves it undescribed. */
export type ElementLevel = { position: LevelPosition; description: string | null }

/** One thing that is talked about and given a level. Positions count from 1 within the theme. */
export type PackElement = {
  identifier: string
  title: string
  position: number
  prompts: string[]
  levels: ElementLevel[]
  evidence: string[]
  challengeQuestions: string[]
}

/** An area of the framework. Positions count from 1 within the framework. */
export type PackTheme = { identifier: string; title: string; position: number; elements: PackElement[] }

/** One published version of a framework, as its file describes it. */
export type Pack = {
  identifier: string
  /** Adopted: its makers stand by it, and it may be answered. A draft is here to be read and prepared for. */
  isAdopted: boolean
  title: string
  version: string
  licence: string
  source: string
  attribution: string
  scale: { positions: ScaleLevel[] }
  themes: PackTheme[]
  /** Elements of an earlier version (by identifier) and the elements here that carry them on. */
  replacements: { earlier: string; later: string }[]
}

type Item = NonNullable<CasePackage['CFItems']>[number]
type Criterion = CasePackage['CFRubrics'][number]['CFRubricCriteria'][number]

const position = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/**
 * Reads a framework from 1EdTech CASE 1.1 JSON (a CFPackage with our extension; see packs/README.md).
 * Throws a ZodError where the file is not such a package, and an Error that names the element where
 * an element has no theme, no place in the rubric or other words for its levels than its neighbours.
 */
export function readPack(json: unknown): Pack {
  const file = casePackage.parse(json)
  const { CFDocument: document } = file
  const rubric = file.CFRubrics[0]!.CFRubricCriteria
  return {
    identifier: document.identifier,
    isAdopted: document.adoptionStatus === 'Adopted',
    title: document.title,
    version: document.version,
    licence: document.licenseURI.title,
    source: document.extensions.criticalFriend.source,
    attribution: document.extensions.criticalFriend.attribution,
    scale: { positions: readScale(rubric) },
    themes: childrenOf(file, document.identifier).map((theme, index) => ({
      identifier: theme.identifier,
      title: theme.fullStatement,
      position: index + 1,
      elements: childrenOf(file, theme.identifier).map((item, place) => readElement(item, place + 1, rubric)),
    })),
    replacements: file.CFAssociations.filter((link) => link.associationType === 'replacedBy').map((link) => ({
      earlier: link.originNodeURI.identifier,
      later: link.destinationNodeURI.identifier,
    })),
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

function readElement(item: Item, place: number, rubric: Criterion[]): PackElement {
  const criterion = rubric.find((each) => each.CFItemURI.identifier === item.identifier)
  if (!criterion) throw new Error(`The rubric of the framework file leaves out ${item.fullStatement}.`)
  const ours = item.extensions?.criticalFriend
  if (!ours) throw new Error(`${item.fullStatement} has no questions and no evidence in the framework file.`)
  return {
    identifier: item.identifier,
    title: item.fullStatement,
    position: place,
    prompts: ours.prompts,
    levels: inOrder(criterion).map((level) => ({
      position: position.parse(level.position),
      description: level.description ?? null,
    })),
    evidence: ours.evidence,
    challengeQuestions: ours.challengeQuestions,
  }
}

function readScale(rubric: Criterion[]): ScaleLevel[] {
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
