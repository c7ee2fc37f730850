import type { DocumentElement, DocumentTheme, FrameworkDocument } from '../document.ts'
import { identifierOf } from '../identifiers.ts'

/** Where something moves among its neighbours. */
export type Direction = 'up' | 'down'

/** Something that was taken out of a draft: itself, and where it stood, so that it can be put back there. */
export type Binned = { at: number; removedOn: string } & (
  | { kind: 'theme'; theme: DocumentTheme }
  | { kind: 'element'; themeId: string; element: DocumentElement }
)

/** A theme of a draft, or null where it is not there (any more). */
export function findTheme(document: FrameworkDocument, id: string): DocumentTheme | null {
  return document.themes.find(({ identifier }) => identifier === id) ?? null
}

/** An element of a draft with its theme, or null where it is not there (any more). */
export function findElement(
  document: FrameworkDocument,
  id: string,
): { theme: DocumentTheme; element: DocumentElement } | null {
  for (const theme of document.themes) {
    const element = theme.elements.find(({ identifier }) => identifier === id)
    if (element) return { theme, element }
  }
  return null
}

/** Adds a theme at the end; one that is there already stays as it is. */
export function addTheme(document: FrameworkDocument, id: string, title: string): FrameworkDocument {
  if (findTheme(document, id)) return document
  const theme: DocumentTheme = { identifier: id, title, code: null, note: null, elements: [] }
  return { ...document, themes: [...document.themes, theme] }
}

/** Changes what a theme is called and how it is introduced. */
export function changeTheme(
  document: FrameworkDocument,
  id: string,
  words: Pick<DocumentTheme, 'title' | 'code' | 'note'>,
): FrameworkDocument {
  return inTheme(document, id, (theme) => ({ ...theme, ...words }))
}

/** Moves a theme one place; at the end of the list it stays. */
export function moveTheme(document: FrameworkDocument, id: string, direction: Direction): FrameworkDocument {
  const at = document.themes.findIndex(({ identifier }) => identifier === id)
  return { ...document, themes: swapped(document.themes, at, direction) }
}

/** Adds an element at the end of its theme, with nothing but its title; one that is there already stays as it is. */
export function addElement(
  document: FrameworkDocument,
  themeId: string,
  { id, title }: { id: string; title: string },
): FrameworkDocument {
  if (findElement(document, id)) return document
  return inTheme(document, themeId, (theme) => ({
    ...theme,
    elements: [...theme.elements, emptyElement(id, title)],
  }))
}

/** An element that has its title and nothing else yet. */
export function emptyElement(id: string, title: string): DocumentElement {
  return {
    identifier: id,
    title,
    shortTitle: null,
    code: null,
    strand: null,
    prompts: [],
    levels: ([1, 2, 3, 4] as const).map((position) => ({ position, description: null })),
    evidence: [],
    evidenceTiers: null,
    challengeQuestions: [],
    kind: null,
    weight: null,
  }
}

/** Changes an element. A new strand joins the elements that are in it already. */
export function changeElement(
  document: FrameworkDocument,
  id: string,
  words: Partial<DocumentElement>,
): FrameworkDocument {
  const found = findElement(document, id)
  if (!found) return document
  return inTheme(document, found.theme.identifier, (theme) => ({
    ...theme,
    elements: together(theme.elements.map((each) => (each.identifier === id ? { ...each, ...words } : each))),
  }))
}

/** The strand of a theme with this title: the one that is there, else a new one whose key follows from both. */
export function strandCalled(theme: DocumentTheme, title: string): DocumentElement['strand'] {
  if (title === '') return null
  const known = theme.elements.find(({ strand }) => strand?.title === title)?.strand
  return known ?? { identifier: identifierOf('strand', theme.identifier, title), title }
}

/**
 * Moves an element one place in its theme: among the elements of its strand first, and at the strand's edge with the
 * whole strand, since a strand's elements stand together.
 */
export function moveElement(
  document: FrameworkDocument,
  id: string,
  direction: Direction,
): FrameworkDocument {
  const found = findElement(document, id)
  if (!found) return document
  return inTheme(document, found.theme.identifier, (theme) => {
    const blocks = blocksOf(theme.elements)
    const block = blocks.findIndex((each) => each.some(({ identifier }) => identifier === id))
    const at = blocks[block]!.findIndex(({ identifier }) => identifier === id)
    const isAtEdge = direction === 'up' ? at === 0 : at === blocks[block]!.length - 1
    const moved = isAtEdge
      ? swapped(blocks, block, direction)
      : blocks.with(block, swapped(blocks[block]!, at, direction))
    return { ...theme, elements: moved.flat() }
  })
}

/** Takes a theme with its elements, or an element, out of a draft; with what the bin keeps of it. */
export function takeOut(
  document: FrameworkDocument,
  id: string,
  today: string,
): { document: FrameworkDocument; binned: Binned | null } {
  const at = document.themes.findIndex(({ identifier }) => identifier === id)
  if (at >= 0)
    return {
      document: { ...document, themes: document.themes.toSpliced(at, 1) },
      binned: { kind: 'theme', at, removedOn: today, theme: document.themes[at]! },
    }
  const found = findElement(document, id)
  if (!found) return { document, binned: null }
  const { theme, element } = found
  const place = theme.elements.indexOf(element)
  const rest = inTheme(document, theme.identifier, (one) => ({
    ...one,
    elements: one.elements.toSpliced(place, 1),
  }))
  return {
    document: rest,
    binned: { kind: 'element', at: place, removedOn: today, themeId: theme.identifier, element },
  }
}

/** Puts back what was taken out, where it stood. An element whose theme is gone goes to the last theme. */
export function putBack(document: FrameworkDocument, binned: Binned): FrameworkDocument {
  if (binned.kind === 'theme') {
    if (findTheme(document, binned.theme.identifier)) return document
    return { ...document, themes: document.themes.toSpliced(binned.at, 0, binned.theme) }
  }
  if (findElement(document, binned.element.identifier)) return document
  const theme = findTheme(document, binned.themeId) ?? document.themes.at(-1)
  if (!theme) return document
  return inTheme(document, theme.identifier, (one) => ({
    ...one,
    elements: together(one.elements.toSpliced(binned.at, 0, binned.element)),
  }))
}

/** The key of what the bin holds. */
export function keyOf(binned: Binned): string {
  return binned.kind === 'theme' ? binned.theme.identifier : binned.element.identifier
}

/** The title of what the bin holds. */
export function titleOf(binned: Binned): string {
  return binned.kind === 'theme' ? binned.theme.title : binned.element.title
}

/** Elements in their order, each strand gathered where its first element stands. */
export function together(elements: readonly DocumentElement[]): DocumentElement[] {
  return blocksOf(elements).flat()
}

/** The elements of each strand together, any other element alone. */
function blocksOf(elements: readonly DocumentElement[]): DocumentElement[][] {
  return [...Map.groupBy(elements, (each) => each.strand?.identifier ?? each.identifier).values()]
}

function inTheme(
  document: FrameworkDocument,
  id: string,
  change: (theme: DocumentTheme) => DocumentTheme,
): FrameworkDocument {
  const themes = document.themes.map((theme) => (theme.identifier === id ? change(theme) : theme))
  return { ...document, themes }
}

function swapped<T>(list: readonly T[], at: number, direction: Direction): T[] {
  const other = direction === 'up' ? at - 1 : at + 1
  if (at < 0 || other < 0 || other >= list.length) return [...list]
  return list.with(at, list[other]!).with(other, list[at]!)
}
