import { type DocumentLink, elementsIn, type FrameworkDocument } from '../document.ts'

/** An element of the earlier version, and the elements of the draft that carry it on. */
export type CarriedOn = { earlier: { identifier: string; title: string; theme: string }; later: string[] }

/** What becomes of each element of the earlier version, in its order. */
export function carriedBy(earlier: FrameworkDocument, draft: FrameworkDocument): CarriedOn[] {
  const own = new Set(elementsIn(draft).map(({ identifier }) => identifier))
  return earlier.themes.flatMap((theme) =>
    theme.elements.map(({ identifier, title }) => ({
      earlier: { identifier, title, theme: theme.title },
      later: draft.links
        .filter(
          ({ kind, from, to }) =>
            kind === 'replaced by' && from.identifier === identifier && own.has(to.identifier),
        )
        .map(({ to }) => to.identifier),
    })),
  )
}

/** Says anew which element carries each earlier one on; what is not named is carried on by none. */
export function carryOn(
  earlier: FrameworkDocument,
  draft: FrameworkDocument,
  chosen: ReadonlyMap<string, string>,
): FrameworkDocument {
  const before = new Map(elementsIn(earlier).map(({ identifier, title }) => [identifier, title]))
  const own = new Map(elementsIn(draft).map(({ identifier, title }) => [identifier, title]))
  const replaced = [...chosen].flatMap(([from, to]): DocumentLink[] => {
    const [old, title] = [before.get(from), own.get(to)]
    if (old === undefined || title === undefined) return []
    return [{ kind: 'replaced by', from: { identifier: from, title: old }, to: { identifier: to, title } }]
  })
  const others = draft.links.filter(
    ({ kind, from }) => kind !== 'replaced by' || !before.has(from.identifier),
  )
  return { ...draft, links: [...others, ...replaced] }
}

/** The links that hold once some elements are gone, and with the titles that the elements now have. */
export function linksThatHold(document: FrameworkDocument): DocumentLink[] {
  const own = new Map(elementsIn(document).map(({ identifier, title }) => [identifier, title]))
  const titled = (end: DocumentLink['from']) => ({ ...end, title: own.get(end.identifier) ?? end.title })
  return document.links
    .filter(({ from, to }) => own.has(from.identifier) || own.has(to.identifier))
    .map((link) => ({ ...link, from: titled(link.from), to: titled(link.to) }))
}

/**
 * An exact match says the same in other places. Where the wording that people answer changes, it becomes *related*;
 * whoever writes may say otherwise afterwards.
 */
export function loosened(before: FrameworkDocument, after: FrameworkDocument, id: string): DocumentLink[] {
  if (wordingOf(before, id) === wordingOf(after, id)) return after.links
  return after.links.map((link) =>
    link.kind === 'exact match' && link.from.identifier === id ? { ...link, kind: 'related' as const } : link,
  )
}

/** Whether an element said the same as another before and is only related to it now. */
export function isLoosened(before: FrameworkDocument, after: FrameworkDocument, id: string): boolean {
  const exact = ({ links }: FrameworkDocument) =>
    links.filter(({ kind, from }) => kind === 'exact match' && from.identifier === id).length
  return exact(after) < exact(before)
}

function wordingOf(document: FrameworkDocument, id: string): string {
  const element = elementsIn(document).find(({ identifier }) => identifier === id)
  return JSON.stringify([element?.title, element?.levels])
}
