import type { Mode } from '../anonymity.ts'
import type { Position } from '../middle.ts'
import type { Link } from '../years/year-on-year.ts'
import { type Dice, dice } from './dice.ts'

/** What somebody says of one element: a level, or that it is not theirs to judge, or nothing; and perhaps a comment. */
export type Said = { level: Position | null; notMine: boolean; comment: string }

/** Somebody who is asked. What they said, by element, is all that nobody may learn; everything else is known to everybody. */
export type Person = {
  name: string
  isOnPaper: boolean
  hasFinished: boolean
  /** Whether an answer that a move to a newer version carried over still waits for them. */
  hasToConfirm: boolean
  said: Record<string, Said>
}

export type Group = {
  id: string
  name: string
  initial: string
  mode: Mode
  spreadMayCross: boolean
  inTheRoom: number | null
  people: Person[]
}

type Theme = { id: string; title: string; elements: string[] }

/** One self-review of one year, with what its leaders came to agree. */
export type Review = {
  id: string
  cycle: number
  framework: string
  themes: Theme[]
  wasMoved: boolean
  groups: Group[]
  agreed: Record<string, Position | null>
}

/** A trust's two years on one framework, perhaps with another framework beside, and the links between their elements. */
export type Story = { now: Review; past: Review; other: Review | null; carried: Link[]; ties: Link[] }

const levels = [1, 2, 3, 4] as const
const sizes = { anonymous: [3, 3, 3, 4, 4, 5, 6], own_name: [1, 2, 3, 4], in_the_room: [1] }

/** Makes up a story from its number: the same number is the same story. */
export function storyOf(seed: number): Story {
  const d = dice(seed)
  const past = reviewOf(d, 'past', 2025, 'F1')
  const isNewVersion = d.chance(0.5)
  const now = reviewOf(d, 'now', 2026, isNewVersion ? 'F2' : 'F1')
  const other = d.chance(0.3) ? reviewOf(d, 'other', 2026, 'G1') : null
  return {
    ...{ now, past, other },
    carried: isNewVersion ? linksBetween(d, past, now) : [],
    ties: other ? linksBetween(d, other, now) : [],
  }
}

/** Every self-review of a story. */
export function reviewsOf({ now, past, other }: Story): Review[] {
  return other ? [past, now, other] : [past, now]
}

/** Whether somebody has said that they have finished; a sheet of paper is. */
export function hasFinished({ isOnPaper, hasFinished: hasSaidSo }: Person): boolean {
  return isOnPaper || hasSaidSo
}

/** The keys of the elements of a self-review, in order. */
export function elementsOf({ themes }: Pick<Review, 'themes'>): string[] {
  return themes.flatMap(({ elements }) => elements)
}

function reviewOf(d: Dice, id: string, cycle: number, framework: string): Review {
  const elements = Array.from({ length: d.from(2, 3) }, (_, n) => `${framework}-${n}`)
  const wasMoved = framework === 'F2' && d.chance(0.3)
  const modes: Mode[] = ['anonymous', ...d.some<Mode>(['own_name', 'in_the_room', 'anonymous'])]
  return {
    ...{ id, cycle, framework, wasMoved },
    themes: [
      { id: `${framework}-a`, title: 'First area', elements: elements.slice(0, 1) },
      { id: `${framework}-b`, title: 'Second area', elements: elements.slice(1) },
    ],
    groups: modes.map((mode, at) => groupOf(d, { id: `${id}-${at}`, at, mode }, elements, wasMoved)),
    agreed: Object.fromEntries(
      d.some(elements).map((element) => [element, d.chance(0.2) ? null : d.pick(levels)]),
    ),
  }
}

const names = ['Headteachers', 'Middle leaders', 'Executives', 'Trustees']

function groupOf(
  d: Dice,
  { id, at, mode }: { id: string; at: number; mode: Mode },
  elements: string[],
  wasMoved: boolean,
): Group {
  const hasPaper = mode === 'anonymous' && d.chance(0.3)
  // A group that leans one way is unanimous now and then, as groups are.
  const leaning = d.chance(0.4) ? d.pick(levels) : null
  const people = Array.from({ length: d.pick(sizes[mode]) }, (_, n): Person => {
    const isOnPaper = hasPaper && d.chance(0.4)
    return {
      name: `${names[at]} ${n}`,
      isOnPaper,
      hasFinished: isOnPaper || d.chance(0.85),
      hasToConfirm: wasMoved && !isOnPaper && d.chance(0.5),
      said: Object.fromEntries(elements.map((element) => [element, saidOf(d, leaning)])),
    }
  })
  const inTheRoom = mode === 'in_the_room' ? 6 : null
  return {
    id,
    name: names[at]!,
    initial: names[at]![0]!,
    mode,
    spreadMayCross: d.chance(0.7),
    inTheRoom,
    people,
  }
}

function saidOf(d: Dice, leaning: Position | null): Said {
  const notMine = d.chance(0.08)
  const hasLevel = !notMine && d.chance(0.9)
  return {
    level: hasLevel ? (leaning && d.chance(0.8) ? leaning : d.pick(levels)) : null,
    notMine,
    comment: d.chance(0.25) ? `Words ${d.from(0, 9)}` : '',
  }
}

/** Links at random: carried on by one, by several, from several, or by none, so that an element is dropped or new. */
function linksBetween(d: Dice, from: Review, to: Review): Link[] {
  return elementsOf(from).flatMap((element) =>
    d.some(elementsOf(to)).map((target) => ({ from: element, to: target })),
  )
}
