import { newestOf, type Version } from '../beginning-with.ts'
import type { DocumentLink, FrameworkDocument } from '../document.ts'
import { type Elsewhere, type Tie, tiesOf } from '../drafting/linking.ts'

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

/**
 * What the page of a version says of each of its elements, by the element's key: its own links, and those of other
 * frameworks that name it, each other element once. A link leads to the wording that people begin with now; what only
 * others say of it they must still say there. An own link to what is not here stays, and leads nowhere.
 */
export function tiesShown(
  version: Shown,
  said: readonly Said[],
  versions: readonly Version[],
): Record<string, Tie[]> {
  const theirs = said.filter(({ isOwn, frameworkId }) => isOwn || frameworkId !== version.frameworkId)
  const ends = bestOfEach(newestEnds(version.id, theirs, versions))
  const known = new Set(said.filter(({ isOwn }) => isOwn).map(pairOf))
  const rest = version.links.filter(
    ({ kind, from: { identifier: from }, to: { identifier: to } }) =>
      kind === 'replaced by' ||
      !(known.has(pairOf({ element: from, named: to })) || known.has(pairOf({ element: to, named: from }))),
  )
  const elsewhere = Object.fromEntries(ends.map((end) => [end.other, end]))
  const elements = version.themes.flatMap((theme) => theme.elements)
  return Object.fromEntries(
    elements.map(({ id, title }) => {
      const own = ends.filter(({ element }) => element === id).map((end) => asLink(end, title))
      return [id, tiesOf([...own, ...rest], id, elsewhere)]
    }),
  )
}

type Shown = Pick<FrameworkDocument, 'links'> & {
  id: string
  frameworkId: string
  themes: { elements: { id: string; title: string }[] }[]
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

const asLink = ({ element, kind, other, title }: Said, own: string): DocumentLink => ({
  ...{ kind, from: { identifier: element, title: own } },
  to: { identifier: other, title },
})
