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
