import { newestOf, type Version } from '../beginning-with.ts'
import type { FrameworkDocument } from '../document.ts'
import { type Elsewhere, tiesOf } from '../drafting/linking.ts'

/** What is said of an element, with one wording of the element at the other end. */
export type Said = Elsewhere & {
  element: string
  kind: 'exact match' | 'related'
  /** Whether the version that is read says it itself. */
  isOwn: boolean
  /** The key that the link names; `other` is that element or one that carries it on. */
  named: string
  other: string
  title: string
  frameworkId: string
  /** Whether the link names these two wordings, and not others of theirs. */
  isDirect: boolean
}

/** The elements of one other framework that an element is tied to in one way, and where each is read. */
export type TieGroup = { words: string; ties: { title: string; versionId: string; elementId: string }[] }

/** What an element is tied to, by way and framework; `others` are sentences about what is not here or of earlier versions. */
export type ElementTies = { groups: TieGroup[]; others: string[] }

/**
 * What the page of a version says of each of its elements, by the element's key: its own links, and those of other
 * frameworks that name it, each other element once. A link leads to the wording that people begin with now; what only
 * others say of it they must still say there. An own link to what is not here stays, and leads nowhere.
 */
export function tiesShown(
  version: Shown,
  said: readonly Said[],
  versions: readonly Version[],
): Record<string, ElementTies> {
  const theirs = said.filter(({ isOwn, frameworkId }) => isOwn || frameworkId !== version.frameworkId)
  const ends = bestOfEach(newestEnds(version.id, theirs, versions))
  const known = new Set(said.filter(({ isOwn }) => isOwn).map(pairOf))
  const rest = version.links.filter(
    ({ kind, from: { identifier: from }, to: { identifier: to } }) =>
      kind === 'replaced by' ||
      !(known.has(pairOf({ element: from, named: to })) || known.has(pairOf({ element: to, named: from }))),
  )
  const elements = version.themes.flatMap((theme) => theme.elements)
  return Object.fromEntries(
    elements.map(({ id }) => [
      id,
      {
        groups: grouped(ends.filter(({ element }) => element === id)),
        others: tiesOf(rest, id, {}).map(({ words }) => words),
      },
    ]),
  )
}

type Shown = Pick<FrameworkDocument, 'links'> & {
  id: string
  frameworkId: string
  themes: { elements: { id: string }[] }[]
}

const pairOf = ({ element, named }: Pick<Said, 'element' | 'named'>) => `${element} ${named}`

/** Of the wordings of each other element the one to read: in this version, or in the newest of its framework. */
function newestEnds(versionId: string, said: readonly Said[], versions: readonly Version[]): Said[] {
  const links = Map.groupBy(said, (end) => `${pairOf(end)} ${end.kind} ${end.isOwn}`)
  return [...links.values()].flatMap(
    (wordings) =>
      wordings.find((end) => end.versionId === versionId) ??
      wordings.find((end) => newestOf(end.frameworkId, versions)?.id === end.versionId) ??
      wordings.find((end) => end.isOwn) ??
      [],
  )
}

/** Of several links between two elements one: of these wordings before others of theirs, and the closer before the looser. */
function bestOfEach(ends: readonly Said[]): Said[] {
  const closerFirst = ends.toSorted(
    (a, b) => Number(b.isDirect) - Number(a.isDirect) || a.kind.localeCompare(b.kind, 'en-GB'),
  )
  const pairs = Map.groupBy(closerFirst, ({ element, other }) => `${element} ${other}`)
  return [...pairs.values()]
    .map(([best]) => best!)
    .toSorted(
      (a, b) =>
        a.kind.localeCompare(b.kind, 'en-GB') ||
        a.framework.localeCompare(b.framework, 'en-GB') ||
        a.title.localeCompare(b.title, 'en-GB'),
    )
}

const ways = { 'exact match': 'Says the same', related: 'Related' }

function grouped(ends: readonly Said[]): TieGroup[] {
  const groups = Map.groupBy(ends, ({ kind, framework }) => `${ways[kind]}, in “${framework}”`)
  return [...groups].map(([words, group]) => ({
    words,
    ties: group.map(({ title, versionId, other }) => ({ title, versionId, elementId: other })),
  }))
}
