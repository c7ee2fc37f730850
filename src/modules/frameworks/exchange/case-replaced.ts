import { andList } from '#src/ui/words.ts'
import type { CaseAssociation, CaseShape, End, Notes } from './case-shape.ts'
import type { PlacedTheme } from './case-tree.ts'
import { named } from './text.ts'

type Read = { shape: CaseShape; placed: PlacedTheme[] }

/**
 * Leaves out what a file says that another of its own elements has replaced: it is not asked any more. Its link stays and
 * leads to what is asked in its place, so that answers to it can go along; each that is left out is said. Elements that
 * replace each other in a circle stay, since none of them is the later.
 */
export function withoutReplaced({ shape, placed }: Read, notes: Notes): Read {
  const titles = new Map(placed.flatMap(({ elements }) => elements.map(({ item }) => [item.key, item.title])))
  const replacing = shape.associations.filter(
    ({ type, from, to }) => type === 'replacedBy' && titles.has(from.key) && titles.has(to.key),
  )
  const after = Map.groupBy(replacing, ({ from }) => from.key)
  const latest = new Map(
    [...after.keys()].map((key) => [key, lastOf(key, after)] as const).filter(([, ends]) => ends.length > 0),
  )
  if (latest.size === 0) return { shape, placed }
  for (const [key, ends] of latest)
    notes.setAside.push(
      `“${named(titles.get(key)!)}” is left out with its levels: the file says that ${andList(ends.map((end) => `“${named(titles.get(end.key)!)}”`))} took its place.`,
    )
  return {
    placed: placed.flatMap((theme) => {
      const elements = theme.elements.filter(({ item }) => !latest.has(item.key))
      return elements.length > 0 || theme.elements.length === 0 ? [{ ...theme, elements }] : []
    }),
    shape: {
      ...shape,
      associations: shape.associations.flatMap((association) => toTheLatest(association, latest)),
    },
  }
}

/** What a chain of replacements ends with, along every branch; nothing where it only comes round to itself. */
function lastOf(
  key: string,
  after: ReadonlyMap<string, readonly CaseAssociation[]>,
  passed: readonly string[] = [],
): End[] {
  const ends = (after.get(key) ?? [])
    .filter(({ to }) => to.key !== key && !passed.includes(to.key))
    .flatMap(({ to }) => (after.has(to.key) ? lastOf(to.key, after, [...passed, key]) : [to]))
  return [...new Map(ends.map((end) => [end.key, end])).values()]
}

function toTheLatest(
  association: CaseAssociation,
  latest: ReadonlyMap<string, readonly End[]>,
): CaseAssociation[] {
  const ends = association.type === 'replacedBy' ? latest.get(association.to.key) : undefined
  return ends ? ends.map((to) => ({ ...association, to })) : [association]
}
