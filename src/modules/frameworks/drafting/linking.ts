import { isLaterVersion } from '../beginning-with.ts'
import type { DocumentLink, FrameworkDocument } from '../document.ts'
import { findElement } from './structure.ts'

/** Ties an element of a draft to one of another framework; the two have one link at most. */
export function linkedTo(
  document: FrameworkDocument,
  elementId: string,
  kind: 'exact match' | 'related',
  to: DocumentLink['to'],
): FrameworkDocument {
  const element = findElement(document, elementId)?.element
  if (!element) return document
  const from = { identifier: elementId, title: element.title }
  return { ...document, links: [...unlinked(document, elementId, to.identifier).links, { kind, from, to }] }
}

/** Takes the link between an element of a draft and one of another framework away. */
export function unlinked(document: FrameworkDocument, elementId: string, other: string): FrameworkDocument {
  const links = document.links.filter(
    ({ kind, from, to }) =>
      kind === 'replaced by' || from.identifier !== elementId || to.identifier !== other,
  )
  return { ...document, links }
}

/** Where an element of another framework stands: in which version of it. */
export type Elsewhere = { framework: string; versionId: string; version: string }

/** What a link of an element says of it, and where the other element can be read; null where it is not known. */
export type Tie = { words: string; at: { versionId: string; elementId: string } | null }

/**
 * What the links of an element say of it, in sentences: of a link each end says its own side. Where the framework of
 * the other element is known, by that element's key, the sentence names it: two elements may have one title. Of two
 * versions of which the same is said, the later one.
 */
export function tiesOf(
  links: readonly DocumentLink[],
  elementId: string,
  elsewhere: Readonly<Record<string, Elsewhere>>,
): Tie[] {
  const own = links.filter(({ from, to }) => from.identifier === elementId || to.identifier === elementId)
  const said = own.map((link) => {
    const isFrom = link.from.identifier === elementId
    const { identifier, title } = isFrom ? link.to : link.from
    const there = elsewhere[identifier]
    return {
      words: sentenceOf(link.kind, isFrom, there ? `“${title}” in “${there.framework}”` : `“${title}”`),
      version: there?.version ?? '',
      at: there ? { versionId: there.versionId, elementId: identifier } : null,
    }
  })
  const inOrder = said.toSorted((a, b) => (isLaterVersion(a.version, b.version) ? 1 : -1))
  const latest = new Map(inOrder.map(({ words, at }) => [words, at]))
  return [...new Set(said.map(({ words }) => words))].map((words) => ({
    words,
    at: latest.get(words) ?? null,
  }))
}

function sentenceOf(kind: DocumentLink['kind'], isFrom: boolean, there: string): string {
  if (kind === 'exact match') return `Says the same as ${there}.`
  if (kind === 'related') return `Is related to ${there}.`
  return isFrom ? `Is carried on by ${there}.` : `Carries ${there} of an earlier version on.`
}
