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

/**
 * What the links of an element say of it, in sentences: of a link each end says its own side. Where the framework of
 * the other element is known, by that element's key, the sentence names it: two elements may have one title.
 */
export function linkWords(
  links: readonly DocumentLink[],
  elementId: string,
  frameworks: Readonly<Record<string, string>>,
): string[] {
  const own = links.filter(({ from, to }) => from.identifier === elementId || to.identifier === elementId)
  const sentences = own.map(({ kind, from, to }) => {
    const isFrom = from.identifier === elementId
    const { identifier, title } = isFrom ? to : from
    const other = `“${title}”`
    const framework = frameworks[identifier]
    const there = framework ? `${other} in “${framework}”` : other
    if (kind === 'exact match') return `Says the same as ${there}.`
    if (kind === 'related') return `Is related to ${there}.`
    return isFrom ? `Is carried on by ${other}.` : `Carries ${other} of an earlier version on.`
  })
  return [...new Set(sentences)]
}
