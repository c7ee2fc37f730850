import type { FieldError } from '#src/ui/index.ts'

type Named = { id: string; name: string; initial: string }

/**
 * Finds what a group shares with another of its self-review, whatever the capitals: a name, by which years are compared,
 * or a letter, which stands for the group on the heat map. Null where it can be told apart.
 */
export function toldApartFrom(group: Named, others: readonly Named[]): FieldError | null {
  const same = (key: 'name' | 'initial') =>
    others.find(({ id, [key]: theirs }) => id !== group.id && isSameName(theirs, group[key]))
  const [ofName, ofInitial] = [same('name'), same('initial')]
  if (ofName)
    return { field: 'name', message: `There is a group called ${ofName.name} already. Choose another name.` }
  if (ofInitial)
    return {
      field: 'initial',
      message: `${ofInitial.initial} stands for ${ofInitial.name} already. Choose another letter, or two.`,
    }
  return null
}

/** Whether two names are of one group, whatever the capitals: within a self-review, and from one year to another. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
