import { capital, countWord } from '#src/ui/words.ts'
import type { DocumentLink } from '../document.ts'
import type { CaseAssociation, CaseShape, Notes } from './case-shape.ts'
import { named } from './text.ts'

const kinds: Record<string, DocumentLink['kind']> = {
  replacedBy: 'replaced by',
  exactMatchOf: 'exact match',
  isRelatedTo: 'related',
}

/**
 * The links of a file's elements with each other and with those of other frameworks; those of other kinds, and those
 * that no element has, are said. `elements` holds the keys of the elements.
 */
export function readLinks(shape: CaseShape, elements: ReadonlySet<string>, notes: Notes): DocumentLink[] {
  const others = shape.associations.filter(({ type }) => type !== 'isChildOf')
  const links = others.flatMap((association) => linkOf(association, elements, notes))
  for (const [type, all] of Map.groupBy(others, (each) => each.type)) {
    if (kinds[type]) continue
    const { from, to } = all[0]!
    notes.setAside.push(
      `${capital(countWord(all.length, 'association', 'associations'))} “${named(type, 40)}” cannot be held, such as from “${named(from.title)}” to “${named(to.title)}”.`,
    )
  }
  return [
    ...new Map(
      links.map((link) => [`${link.kind} ${link.from.identifier} ${link.to.identifier}`, link]),
    ).values(),
  ]
}

function linkOf(
  { type, from, to }: CaseAssociation,
  elements: ReadonlySet<string>,
  notes: Notes,
): DocumentLink[] {
  const kind = kinds[type]
  if (!kind) return []
  const what = `The link “${kind}” from “${named(from.title || from.key)}” to “${named(to.title || to.key)}” is not kept`
  if (!elements.has(from.key) && !elements.has(to.key))
    notes.setAside.push(`${what}: neither is an element of this framework.`)
  else if (!from.isUuid || !to.isUuid)
    notes.setAside.push(`${what}: the other end has no UUID by which it could be found.`)
  else
    return [
      {
        kind,
        from: { identifier: from.key, title: from.title },
        to: { identifier: to.key, title: to.title },
      },
    ]
  return []
}
