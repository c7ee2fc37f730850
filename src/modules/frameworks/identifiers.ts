import { createHash, randomUUID } from 'node:crypto'
import type { DocumentElement, DocumentTheme, FrameworkDocument } from './document.ts'

// CASE 1.1 allows UUIDs of versions 1 to 5 alone, so a framework's keys are of version 4, or 5 where they follow from
// others; the product's own keys elsewhere are of version 7.
const ours = 'b6e37e33-5c3e-5d0f-9a4b-8e21d6c6a7f1'
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A new key for a framework, a theme or an element: UUID version 4. */
export function newIdentifier(): string {
  return randomUUID()
}

/** Whether CASE takes this as a key: a UUID of version 1 to 5, in small letters. */
export function isIdentifier(text: string): boolean {
  return uuid.test(text)
}

/** The key that always follows from these words: UUID version 5 in our own namespace (RFC 9562). */
export function identifierOf(...words: string[]): string {
  const name = Buffer.from(words.join('\n'))
  const hash = createHash('sha1')
    .update(Buffer.concat([Buffer.from(ours.replaceAll('-', ''), 'hex'), name]))
    .digest()
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/** The keys of a version's own: of the version, its themes, strands and elements. */
export function identifiersIn(document: FrameworkDocument): string[] {
  const inside = document.themes.flatMap((theme) => [
    theme.identifier,
    ...theme.elements.flatMap(({ identifier, strand }) =>
      strand ? [strand.identifier, identifier] : [identifier],
    ),
  ])
  return [...new Set([document.identifier, ...inside])]
}

/** A document whose own keys are all new, and the new key of each old one. Its links follow its own elements. */
export function withNewIdentifiers(
  document: FrameworkDocument,
  make: () => string = newIdentifier,
): { document: FrameworkDocument; renamed: Map<string, string> } {
  const renamed = new Map(identifiersIn(document).map((old) => [old, make()]))
  const now = (old: string) => renamed.get(old) ?? old
  const element = (one: DocumentElement): DocumentElement => ({
    ...one,
    identifier: now(one.identifier),
    strand: one.strand && { ...one.strand, identifier: now(one.strand.identifier) },
  })
  const theme = (one: DocumentTheme): DocumentTheme => ({
    ...one,
    identifier: now(one.identifier),
    elements: one.elements.map(element),
  })
  const links = document.links.map((link) => ({
    ...link,
    from: { ...link.from, identifier: now(link.from.identifier) },
    to: { ...link.to, identifier: now(link.to.identifier) },
  }))
  const themes = document.themes.map(theme)
  return { document: { ...document, identifier: now(document.identifier), themes, links }, renamed }
}
