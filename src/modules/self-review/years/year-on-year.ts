import { disagreementBetween } from '../disagreement.ts'
import type { Cell } from '../heat-map.ts'
import { type Counts, type Middle, type Position, placeOf, totalOf } from '../middle.ts'
import { isSameName } from '../told-apart.ts'

/** One year as it is compared: what its reader may see of it, and no more. */
export type Year = {
  perspectives: readonly { id: string; name: string }[]
  rows: readonly {
    id: string
    title: string
    agreed: { level: Position | null } | null
    cells: readonly Cell[]
  }[]
}

/** An element of the earlier year and the one that carries it on. */
export type Link = { from: string; to: string }

/** Which way something went, by at least one level of the scale; *as before* is anything less. */
export type Moved = 'stronger' | 'weaker' | 'as before'

/**
 * By how much the disagreement on an element has to change, on the measure from 0 (all alike) to 1 (split between the
 * ends), before we say that views drew together or apart: smaller changes are a person or two.
 */
export const notableChange = 0.15

/** How one group stood on an element in two years; null where a year shows nothing of it. */
export type GroupLine = { name: string; before: Middle | null; now: Middle | null; moved: Moved | null }

/**
 * An element in two years. `askedAs` are the titles under which it was asked before: none where it is new, two or more
 * where several became one. `before` is null where nothing was agreed, or the several were agreed differently.
 */
export type YearLine = {
  id: string
  title: string
  askedAs: readonly string[]
  before: Position | null
  now: Position | null
  /** Whether the leaders settled it, perhaps by leaving it open; `before` of all that it carries on. */
  isSettled: { before: boolean; now: boolean }
  moved: Moved | null
  groups: readonly GroupLine[]
  views: 'together' | 'apart' | null
  /** The one group that both years show, where the element was asked of several: of it alone `views` speaks. */
  alone: string | null
}

/** Two years beside each other: a line for each element of the later one, and what is no longer asked. */
export type YearOnYear = { lines: YearLine[]; gone: { id: string; title: string }[] }

/**
 * Puts two years beside each other. An element is the same where it has the same key, or where the later version says
 * that it carries the earlier one on. What a year does not show (fewer than three anonymous answers) is not compared:
 * no difference is drawn from it, so that comparing tells nothing that the two years do not tell by themselves.
 */
export function yearOnYear(before: Year, now: Year, links: readonly Link[]): YearOnYear {
  const rowOf = new Map(before.rows.map((row) => [row.id, row]))
  const sourcesOf = (id: string) => {
    const same = rowOf.get(id)
    const linked = links.filter(({ to }) => to === id).flatMap(({ from }) => rowOf.get(from) ?? [])
    return [...new Set(same ? [same, ...linked] : linked)]
  }
  const lines = now.rows.map((row) => lineOf(row, sourcesOf(row.id), before, now))
  const kept = new Set(now.rows.flatMap(({ id }) => sourcesOf(id).map((source) => source.id)))
  return {
    lines,
    gone: before.rows.filter(({ id }) => !kept.has(id)).map(({ id, title }) => ({ id, title })),
  }
}

type Row = Year['rows'][number]

function lineOf(row: Row, sources: readonly Row[], before: Year, now: Year): YearLine {
  const levels = new Set(sources.map(({ agreed }) => agreed?.level ?? null))
  const levelBefore = levels.size === 1 ? [...levels][0]! : null
  const levelNow = row.agreed?.level ?? null
  // Several elements that became one were different questions: what groups said to each is not put together.
  const pairs = sources.length === 1 ? pairsOf(row, sources[0]!, before, now) : []
  return {
    ...{ id: row.id, title: row.title, askedAs: sources.map(({ title }) => title) },
    ...{ before: levelBefore, now: levelNow },
    isSettled: {
      before: sources.length > 0 && sources.every(({ agreed }) => agreed !== null),
      now: row.agreed !== null,
    },
    moved: levelBefore === null || levelNow === null ? null : direction(levelBefore, levelNow),
    groups: pairs.map(groupLine),
    views: viewsIn(pairs),
    alone: aloneIn(pairs),
  }
}

type Pair = { name: string; before: Cell | null; now: Cell }

/** The groups of now, each with the group of the same name before. */
function pairsOf(row: Row, source: Row, before: Year, now: Year): Pair[] {
  return now.perspectives.map((perspective, at) => {
    const other = before.perspectives.findIndex(({ name }) => isSameName(name, perspective.name))
    return { name: perspective.name, before: source.cells[other] ?? null, now: row.cells[at]! }
  })
}

function groupLine({ name, before, now }: Pair): GroupLine {
  const [was, is] = [shown(before), shown(now)]
  return {
    name,
    before: was?.middle ?? null,
    now: is?.middle ?? null,
    moved: was && is ? direction(placeOf(was.middle), placeOf(is.middle)) : null,
  }
}

function shown(cell: Cell | null): { middle: Middle; counts: Counts } | null {
  return cell?.shows === 'answers' ? cell : null
}

function direction(before: number, now: number): Moved {
  if (now - before >= 1) return 'stronger'
  return before - now >= 1 ? 'weaker' : 'as before'
}

const inBoth = ({ before, now }: Pair) => shown(before) !== null && shown(now) !== null

function aloneIn(pairs: readonly Pair[]): string | null {
  const both = pairs.filter(inBoth)
  return both.length === 1 && pairs.length > 1 ? both[0]!.name : null
}

/**
 * Whether views drew together or apart, of the groups that both years show: two groups at least, or one of three people
 * at least in both years. Less is one person who thinks otherwise.
 */
function viewsIn(pairs: readonly Pair[]): YearLine['views'] {
  const both = pairs.flatMap(({ before, now }) => {
    const [was, is] = [shown(before), shown(now)]
    return was && is ? [[was.counts, is.counts] as const] : []
  })
  const isOneSmall = both.length === 1 && both[0]!.some((counts) => totalOf(counts) < 3)
  if (both.length === 0 || isOneSmall) return null
  const change = disagreementBetween(both.map(([, is]) => is)) - disagreementBetween(both.map(([was]) => was))
  if (Math.abs(change) < notableChange) return null
  return change < 0 ? 'together' : 'apart'
}
