import { andList, capital, countWord } from '#src/ui/words.ts'
import { identifierOf } from '../identifiers.ts'
import type { CaseItem, CaseShape, Notes } from './case-shape.ts'
import { named } from './text.ts'

/** An item that is answered, and the heading between its theme and it. */
export type PlacedElement = { item: CaseItem; strand: CaseItem | null }

/** A theme as the file has it, or one that was made for elements without; then `item` is null. */
export type PlacedTheme = { key: string; title: string; item: CaseItem | null; elements: PlacedElement[] }

/** The items below each item, in order, and those at the top. */
type Tree = { top: CaseItem[]; below: Map<string, CaseItem[]> }

/**
 * Puts the items of a file into themes, strands and elements. Where all items say by their type which they are, that
 * holds; otherwise what has a criterion in the rubric or nothing below it is an element, what stands at the top above
 * elements a theme, and what stands between them a strand. `described` holds the keys of items with a criterion.
 */
export function placeItems(shape: CaseShape, described: ReadonlySet<string>, notes: Notes): PlacedTheme[] {
  const tree = readTree(shape, notes)
  if (!tree) return []
  return byType(tree, shape.items) ?? byShape(tree, { shape, described, notes })
}

function readTree(shape: CaseShape, notes: Notes): Tree | null {
  const known = new Map(shape.items.map((item) => [item.key, item]))
  const parent = new Map<string, { key: string; sequence: number | null }>()
  for (const { type, from, to, sequence } of shape.associations) {
    if (type !== 'isChildOf') continue
    if (!known.has(from.key) || (to.key !== shape.key && !known.has(to.key))) {
      const [child, above] = [from.title || from.key, to.title || to.key]
      notes.setAside.push(
        `“${named(child)}” is said to stand under “${named(above)}”, but one of them is not in the file.`,
      )
    } else if (parent.has(from.key) && parent.get(from.key)!.key !== to.key)
      notes.setAside.push(
        `“${named(from.title)}” stands in two places; it is kept where it stands first, not under “${named(to.title)}”.`,
      )
    else if (!parent.has(from.key)) parent.set(from.key, { key: to.key, sequence })
  }
  const circle = shape.items.find(({ key }) => isInCircle(key, parent))
  if (circle) {
    notes.problems.push(
      `${andList(circleOf(circle.key, parent).map((key) => `“${named(known.get(key)?.title ?? key)}”`))} stand under each other in a circle. Take one of these isChildOf associations out.`,
    )
    return null
  }
  const place = ({ key, raw, at }: CaseItem) =>
    [parent.get(key)?.sequence ?? Number(raw.listEnumeration ?? Number.NaN), at] as const
  const below = Map.groupBy(
    shape.items.toSorted((a, b) => {
      const [[one, first], [other, second]] = [place(a), place(b)]
      return (Number.isFinite(one - other) ? one - other : 0) || first - second
    }),
    ({ key }) => parent.get(key)?.key ?? '',
  )
  return { top: topOf(below, shape, notes), below }
}

/** What stands under the document; where nothing does, what stands under nothing. */
function topOf(below: Map<string, CaseItem[]>, shape: CaseShape, notes: Notes): CaseItem[] {
  const [top, loose] = [below.get(shape.key) ?? [], below.get('') ?? []]
  if (top.length > 0 && loose.length > 0)
    notes.problems.push(
      `The file has two roots: ${andList(loose.slice(0, 3).map(({ title }) => `“${named(title)}”`))}${loose.length > 3 ? ` and ${loose.length - 3} more` : ''} ${loose.length === 1 ? 'stands' : 'stand'} under nothing. Put them under the document or under a theme with isChildOf.`,
    )
  if (top.length === 0 && loose.length > 0)
    notes.setAside.push(
      'Nothing in the file is said to stand under its document; what stands under nothing was taken as its top.',
    )
  return top.length > 0 ? top : loose
}

function isInCircle(key: string, parent: Map<string, { key: string }>): boolean {
  let at = parent.get(key)?.key
  for (let steps = 0; at !== undefined && steps <= parent.size; steps += 1) {
    if (at === key) return true
    at = parent.get(at)?.key
  }
  return false
}

function circleOf(key: string, parent: Map<string, { key: string }>): string[] {
  const circle = [key]
  for (let at = parent.get(key)!.key; at !== key && circle.length < 5; at = parent.get(at)!.key)
    circle.push(at)
  return circle
}

/** The themes, where each item says which it is and stands where such an item can stand; otherwise null. */
function byType({ top, below }: Tree, items: CaseItem[]): PlacedTheme[] | null {
  const type = ({ raw }: CaseItem) => raw.CFItemType
  const isTyped = items.every((item) => ['Theme', 'Strand', 'Element'].includes(String(type(item))))
  if (!isTyped || top.some((item) => type(item) !== 'Theme')) return null
  let isFitting = true
  const themes = top.map((theme) => ({
    ...{ key: theme.key, title: theme.title, item: theme },
    elements: (below.get(theme.key) ?? []).flatMap((child): PlacedElement[] => {
      const under = below.get(child.key) ?? []
      const isStrand = type(child) === 'Strand'
      const isRight = isStrand
        ? under.every((each) => type(each) === 'Element' && !below.has(each.key))
        : type(child) === 'Element' && under.length === 0
      isFitting &&= isRight
      return isStrand ? under.map((item) => ({ item, strand: child })) : [{ item: child, strand: null }]
    }),
  }))
  return isFitting ? themes : null
}

type Placing = { shape: CaseShape; described: ReadonlySet<string>; notes: Notes }

function byShape(tree: Tree, placing: Placing): PlacedTheme[] {
  const { shape, notes } = placing
  const isElement = elementTest(tree, placing.described)
  const made: PlacedTheme = {
    key: identifierOf('theme', shape.key),
    title: String(shape.document.title ?? ''),
    item: null,
    elements: [],
  }
  const themes: PlacedTheme[] = []
  for (const item of tree.top) {
    if (isElement(item)) {
      if (made.elements.length === 0) themes.push(made)
      made.elements.push({ item, strand: null })
    } else
      themes.push({
        key: item.key,
        title: item.title,
        item,
        elements: elementsUnder(item, tree, { ...placing, isElement }),
      })
  }
  if (made.elements.length > 0)
    notes.setAside.push(
      `${capital(countWord(made.elements.length, 'element stands', 'elements stand'))} right under the document; a theme “${named(made.title)}” was made for them.`,
    )
  for (const { item } of themes.flatMap(({ elements }) => elements)) sayWhatIsBelow(item, tree, notes)
  return themes
}

/** What is answered: an item that the rubric describes and nothing below it is described by, or one with nothing below. */
function elementTest({ below }: Tree, described: ReadonlySet<string>): (item: CaseItem) => boolean {
  const anyBelow = (item: CaseItem): boolean =>
    (below.get(item.key) ?? []).some((child) => described.has(child.key) || anyBelow(child))
  return (item) => !below.has(item.key) || (described.has(item.key) && !anyBelow(item))
}

type Test = { isElement: (item: CaseItem) => boolean }

function elementsUnder(
  theme: CaseItem,
  { below }: Tree,
  { notes, isElement }: Placing & Test,
): PlacedElement[] {
  const gather = (item: CaseItem, strand: CaseItem): PlacedElement[] =>
    (below.get(item.key) ?? []).flatMap((child) => {
      if (isElement(child)) return [{ item: child, strand }]
      notes.setAside.push(
        `“${named(child.title)}” stands deeper than a theme and a strand can hold; what is under it stands under “${named(strand.title)}” now.`,
      )
      return gather(child, strand)
    })
  return (below.get(theme.key) ?? []).flatMap((child) =>
    isElement(child) ? [{ item: child, strand: null }] : gather(child, child),
  )
}

function sayWhatIsBelow(element: CaseItem, { below }: Tree, notes: Notes): void {
  const gather = ({ key }: CaseItem): CaseItem[] =>
    (below.get(key) ?? []).flatMap((child) => [child, ...gather(child)])
  const under = gather(element)
  if (under.length === 0) return
  notes.setAside.push(
    `“${named(element.title)}” is what the rubric describes, so what stands below it is not kept: ${under.map(({ title }) => `“${title}”`).join('; ')}.`,
  )
}
