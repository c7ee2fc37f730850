import type { FrameworkDocument, Mode, SuggestedPerspective } from '../document.ts'
import type { Fields } from './fields.ts'

/** What a page calls each way in which a group can answer. */
export const modeWords: Record<Mode, string> = {
  own_name: 'in their own name',
  in_the_room: 'one answer agreed in the room',
  anonymous: 'anonymous',
}

/** The places for groups on the form of who is asked, from 1: as many groups as a heat map shows well. */
export const groupPlaces: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8]

/** The field of the name of the group at a place. */
export function groupField(place: number): string {
  return `group-${place}`
}

/** The field of how the group at a place answers. */
export function modeField(place: number): string {
  return `mode-${place}`
}

/** Who a draft suggests to ask, as its form shows it. */
export function askedFields({ perspectives }: FrameworkDocument): Fields {
  return Object.fromEntries(
    groupPlaces.flatMap((place) => {
      const group = perspectives[place - 1]
      return [
        [groupField(place), group?.name ?? ''],
        [modeField(place), group?.mode ?? 'own_name'],
      ]
    }),
  )
}

/** The places that the form shows: those that are filled and room for two more, four at the least. */
export function placesShown(fields: Fields): readonly number[] {
  const filled = groupPlaces.findLast((place) => fields[groupField(place)]) ?? 0
  return groupPlaces.slice(0, Math.max(4, filled + 2))
}

/** The groups that were typed, in order. A group keeps its letter; a new one is given one that no other has. */
export function groupsIn(typed: Fields, before: readonly SuggestedPerspective[]): SuggestedPerspective[] {
  const groups: SuggestedPerspective[] = []
  const named = groupPlaces.flatMap((place) => {
    const name = (typed[groupField(place)] ?? '').trim()
    return name ? [{ name, mode: (typed[modeField(place)] ?? 'own_name') as Mode }] : []
  })
  const kept = new Map(before.map(({ name, initial }) => [inLowerCase(name), initial]))
  const taken = new Set(named.flatMap(({ name }) => kept.get(inLowerCase(name)) ?? []))
  for (const { name, mode } of named) {
    const initial = kept.get(inLowerCase(name)) ?? freeLetter(name, taken)
    taken.add(initial)
    groups.push({ name, initial, mode })
  }
  return groups
}

/** The place of the first group that has the name of one above it, whatever the capitals; null where each has its own. */
export function namedTwice(typed: Fields): number | null {
  const names = groupPlaces.map((place) => inLowerCase((typed[groupField(place)] ?? '').trim()))
  const at = names.findIndex((name, index) => name !== '' && names.indexOf(name) < index)
  return at < 0 ? null : at + 1
}

/** A letter for a group on the heat map, or two: the first of its name, of its words, or of its name and any later one. */
function freeLetter(name: string, taken: ReadonlySet<string>): string {
  const letters = [...name.toLocaleUpperCase('en-GB').replaceAll(/[^\p{L}\p{N} ]/gu, '')]
  const [first = '?', ...rest] = letters.filter((letter) => letter !== ' ')
  const second = letters[letters.indexOf(' ') + 1]
  const pairs = [...(letters.includes(' ') && second ? [second] : []), ...rest].map((other) => first + other)
  const digits = groupPlaces.map((digit) => `${first}${digit}`)
  return [first, ...pairs, ...digits].find((letter) => !taken.has(letter)) ?? first
}

const inLowerCase = (name: string) => name.toLocaleLowerCase('en-GB')
