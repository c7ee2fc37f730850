import { andList, capital, inSentence } from '#src/ui/words.ts'
import { type LevelWords, levelWord, type Position } from '../middle.ts'

/** How important an element is to those who lead, in four steps. */
export const importances = ['a little', 'somewhat', 'very', 'most of all'] as const
export type Importance = (typeof importances)[number]

/** How much of it an organisation can change by itself. */
export const controls = ['ours', 'partly ours', 'not ours'] as const
export type Control = (typeof controls)[number]

/** Where it is worked on. */
export const levels = ['trust', 'cluster', 'school'] as const
export type WorkedOnAt = (typeof levels)[number]

/** What the leaders said of an element when they planned; anything may still be missing. */
export type Planned = {
  importance: Importance | null
  control: Control | null
  ownerMembership: string | null
  level: WorkedOnAt | null
  /** In which schools of the trust, and in which cluster, where anybody said. */
  schoolUrns: readonly number[]
  cluster: string
  risk: string
  inPlace: string
  version: number
}

/** An element of which nothing has been said yet. */
export const nothingPlanned: Planned = {
  importance: null,
  control: null,
  ownerMembership: null,
  level: null,
  schoolUrns: [],
  cluster: '',
  risk: '',
  inPlace: '',
  version: 0,
}

/** An element on the planning page. `letter` stands for it on the grid; `isSettled` says that the leaders agreed on it. */
export type PlanningRow = {
  id: string
  letter: string
  title: string
  level: Position | null
  isSettled: boolean
  isPriority: boolean
  planned: Planned
}

/** What stands for the nth element, from 0, on the grid: A to Z, then AA, AB and on. A digit would look like a grade. */
export function letterFor(n: number): string {
  const last = String.fromCharCode(65 + (n % 26))
  return n < 26 ? last : letterFor(Math.floor(n / 26) - 1) + last
}

/** A place of the grid with the elements that lie there. */
export type GridCell = {
  level: Position
  importance: Importance
  letters: { letter: string; isPriority: boolean }[]
}

/** Lays maturity against importance: the most important at the top, the stronger level to the right. */
export function asGrid(rows: readonly PlanningRow[]): GridCell[][] {
  return importances.toReversed().map((importance) =>
    ([1, 2, 3, 4] as const).map((level) => ({
      ...{ level, importance },
      letters: rows
        .filter((row) => row.level === level && row.planned.importance === importance)
        .map(({ letter, isPriority }) => ({ letter, isPriority })),
    })),
  )
}

/** Says the grid for those who do not see it: everything in the square where what matters most is weakest. */
export function gridInWords(rows: readonly PlanningRow[], words: LevelWords): string {
  const placed = rows.filter((row) => row.level !== null && row.planned.importance !== null)
  if (placed.length === 0) return 'Nothing is on the grid yet: say below how important each element is.'
  const rank = (row: PlanningRow) => importances.indexOf(row.planned.importance!) * 4 - row.level!
  const furthest = Math.max(...placed.map(rank))
  const there = placed.filter((row) => rank(row) === furthest)
  const { level, planned } = there[0]!
  const titles = andList(there.map(({ title }, at) => (at === 0 ? title : inSentence(title))))
  const [matters, stands] = there.length === 1 ? ['matters', 'stands'] : ['matter', 'stand']
  return `${titles} ${matters} ${planned.importance} and ${stands} at ${levelWord(level!, words)}: of all, the furthest to the upper left.`
}

/** What the planning page posts of one element: what it says now, and what it said when the page was shown. */
export type Weighing = {
  id: string
  importance: Importance | null
  control: Control | null
  wasImportance: Importance | null
  wasControl: Control | null
}

/** One field of one element that a planning page changed: what stood there when the page was shown, and what it says now. */
export type Change =
  | { id: string; field: 'importance'; from: Importance | null; to: Importance | null }
  | { id: string; field: 'control'; from: Control | null; to: Control | null }

/**
 * What the page changed, and only that: what another leader set meanwhile on something that this page left alone stays.
 */
export function changesIn(weighings: readonly Weighing[]): Change[] {
  return weighings
    .flatMap(({ id, importance, control, wasImportance, wasControl }): Change[] => [
      { id, field: 'importance', from: wasImportance, to: importance },
      { id, field: 'control', from: wasControl, to: control },
    ])
    .filter(({ from, to }) => from !== to)
}

/** What two leaders said of one thing, as a page shows it where they crossed: what stands there now, and what was sent. */
export function crossedIn(
  refused: readonly Change[],
  now: readonly PlanningRow[],
): { label: string; theirs: string; mine: string }[] {
  return refused.map(({ id, field, to }) => {
    const row = now.find((one) => one.id === id)
    return {
      label: `${row?.title ?? ''}: ${planLabels[field].toLowerCase()}`,
      theirs: capital(row?.planned[field] ?? notSaid),
      mine: capital(to ?? notSaid),
    }
  })
}

/** What stands where nothing was said of an element. */
export const notSaid = 'not said'

/** What was sent and not written, by the names of its fields, so that the form holds it still. */
export function keptFrom(refused: readonly Change[]): Record<string, string> {
  return Object.fromEntries(refused.map(({ id, field, to }) => [`${field}-${id}`, to ?? '']))
}

/** What each part of a plan is called where two leaders wrote it. */
export const planLabels = {
  importance: 'How important it is',
  control: 'In our control',
  ownerMembership: 'Who sees to it',
  level: 'Where',
  schoolUrns: 'In which schools',
  cluster: 'In which cluster',
  risk: 'What could go wrong',
  inPlace: 'What is in place',
} as const

/** Whether two leaders said the same of a priority. */
export function isSamePlan(one: Planned, other: Planned): boolean {
  const parts = Object.keys(planLabels) as (keyof typeof planLabels)[]
  return parts.every((part) => String(one[part]) === String(other[part]))
}
