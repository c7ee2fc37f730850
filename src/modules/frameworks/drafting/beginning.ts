import type { DocumentLink, FrameworkDocument, ScaleLevel } from '../document.ts'
import { elementsIn } from '../document.ts'
import { newIdentifier, withNewIdentifiers } from '../identifiers.ts'

/** Who writes a framework: the name that it bears as its maker, and an instant in ISO 8601. */
export type Maker = { name: string; now: string }

/** The words of a scale that nobody has chosen yet; its two ends are described. */
export const usualScale: ScaleLevel[] = (['emerging', 'developing', 'secure', 'leading'] as const).map(
  (word, index) => ({
    position: (index + 1) as ScaleLevel['position'],
    word,
    described: index === 0 || index === 3,
  }),
)

const noLicence = { title: 'All rights reserved', uri: '' }

/** A framework with nothing in it but its title. */
export function emptyDocument(title: string, { name, now }: Maker): FrameworkDocument {
  const licence = newIdentifier()
  return {
    identifier: newIdentifier(),
    framework: newIdentifier(),
    title,
    version: '1',
    description: '',
    notes: '',
    creator: name,
    licence: { ...noLicence, identifier: licence, uri: `urn:uuid:${licence}` },
    source: '',
    attribution: `The wording is ${name}’s own.`,
    suits: 'any',
    perspectives: [],
    lastChanged: now,
    scale: usualScale,
    themes: [],
    links: [],
  }
}

/**
 * A framework of one's own that begins as a copy of another: its licence and its source stay, its attribution says
 * what it was adapted from, `title` is its own where one is given, and each element is tied to its original as an exact match until it is reworded.
 */
export function copyOf(original: FrameworkDocument, { name, now }: Maker, title = ''): FrameworkDocument {
  const { document, renamed } = withNewIdentifiers(original)
  return {
    ...document,
    framework: newIdentifier(),
    title: title || `${original.title}, adapted by ${name}`,
    version: '1',
    creator: name,
    attribution: [
      `Adapted by ${name} from “${original.title}”, version ${original.version}, by ${original.creator}.`,
      original.attribution,
    ].join(' '),
    lastChanged: now,
    links: [
      ...keptLinks(document),
      ...elementsIn(original).map(
        ({ identifier, title }): DocumentLink => ({
          kind: 'exact match',
          from: { identifier: renamed.get(identifier)!, title },
          to: { identifier, title },
        }),
      ),
    ],
  }
}

/** The next version of a framework: everything as it was, and each element carried on from the one before. */
export function nextVersionOf(earlier: FrameworkDocument, now: string): FrameworkDocument {
  const { document, renamed } = withNewIdentifiers(earlier)
  return {
    ...document,
    version: nextLabel(earlier.version),
    lastChanged: now,
    links: [
      ...keptLinks(document),
      ...elementsIn(earlier).map(
        ({ identifier, title }): DocumentLink => ({
          kind: 'replaced by',
          from: { identifier, title },
          to: { identifier: renamed.get(identifier)!, title },
        }),
      ),
    ],
  }
}

/** What an earlier version replaced is that version's to say; matches with other frameworks go on. */
function keptLinks({ links }: FrameworkDocument): DocumentLink[] {
  return links.filter(({ kind }) => kind !== 'replaced by')
}

/** The label after this one: its last number and one more; `2` after `1`, `2026.2` after `2026.1`, else the label and `2`. */
export function nextLabel(label: string): string {
  const last = /^(.*?)(\d{1,9})$/.exec(label)
  return last ? `${last[1]}${Number(last[2]) + 1}` : `${label} 2`.trim()
}
