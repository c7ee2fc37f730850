import { andList, countWord } from '#src/ui/words.ts'
import { allowed, refused, type Verdict } from '#src/verdict.ts'
import type { LevelWords } from '../middle.ts'

type Element = { id: string; title: string }

/** An element of the later version with the earlier ones that it carries on, and whether it says it in other words. */
export type CarriedOver = { to: Element; from: Element[]; isSplit: boolean; isReworded?: boolean }

/** What a move brings: what carries over, what is asked for the first time, what is no longer asked. */
export type Move = { carried: CarriedOver[]; fresh: Element[]; gone: Element[] }

/** Works out what becomes of each element when a self-review moves from one version to another, by their links. */
export function planMove(
  earlier: readonly Element[],
  later: readonly Element[],
  links: readonly { from: string; to: string }[],
): Move {
  const known = new Map(earlier.map((element) => [element.id, element]))
  const ours = links.filter(({ from }) => known.has(from))
  const targets = (id: string) => ours.filter(({ from }) => from === id).length
  const all = later.map((to) => {
    const from = ours.filter((link) => link.to === to.id).map((link) => known.get(link.from)!)
    return { to, from, isSplit: from.some(({ id }) => targets(id) > 1) }
  })
  return {
    carried: all.filter(({ from }) => from.length > 0),
    fresh: all.filter(({ from }) => from.length === 0).map(({ to }) => to),
    gone: earlier.filter(({ id }) => targets(id) === 0),
  }
}

/** What happens to the answers of one element that carries others on, as a sentence; none where nothing is special. */
export function carryingWords({ to, from, isSplit, isReworded }: CarriedOver): string {
  const titles = andList(from.map(({ title }) => `“${title}”`))
  if (from.length > 1)
    return `Joins ${titles}: the level where it was the same, otherwise left empty; all comments together.`
  if (isSplit) return `One of several that ${titles} became: each gets a copy of the answer.`
  if (from[0]!.title !== to.title) return `Was ${titles}.`
  return isReworded ? 'Worded otherwise: whoever answered reads both wordings.' : ''
}

/** Which levels a move calls otherwise, in a sentence: 'The level “early days” is called “seedling” now.' Null where none. */
export function renamedWords(earlier: LevelWords, later: LevelWords): string | null {
  const renamed = earlier.flatMap((word, at) =>
    word === later[at] ? [] : [`“${word}” is “${later[at]}” now`],
  )
  return renamed.length > 0 ? `Levels are called otherwise: ${andList(renamed)}.` : null
}

/** Parts what needs a word on the way from what goes along as it stands, each in the order of the later version. */
export function onTheWay({ carried }: Pick<Move, 'carried'>): {
  changed: CarriedOver[]
  same: CarriedOver[]
} {
  return {
    changed: carried.filter((one) => carryingWords(one) !== ''),
    same: carried.filter((one) => carryingWords(one) === ''),
  }
}

/** Says what a move brings in one sentence. */
export function moveWords({ carried, fresh, gone }: Move): string {
  const parts = [
    `${countWord(carried.length, 'element carries', 'elements carry')} over`,
    fresh.length > 0 ? `${countWord(fresh.length, 'is', 'are')} new` : '',
    gone.length > 0 ? `${countWord(gone.length, 'is', 'are')} no longer asked` : '',
  ]
  const words = andList(parts.filter(Boolean))
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** Whether a self-review may move to a newer version: until its reveal, and where no partner compares with it. */
export function mayMove(selfReview: { state: string; partnershipId: string | null }): Verdict {
  if (selfReview.state === 'revealed')
    return refused('This self-review has been revealed, and stays on its version.')
  if (selfReview.partnershipId !== null)
    return refused(
      'This self-review belongs to a partnership. Both trusts explore on one version, so it stays on the one they began with.',
    )
  return allowed
}

type Version = { id: string; frameworkId: string; version: string }

/** The newest version of the same framework that stands, where it is newer than this one; null where there is none. */
export function newerOf(current: Version, versions: readonly Version[]): Version | null {
  const others = versions.filter(
    ({ frameworkId, version }) => frameworkId === current.frameworkId && isLater(version, current.version),
  )
  return others.toSorted((a, b) => (isLater(a.version, b.version) ? -1 : 1))[0] ?? null
}

function isLater(one: string, other: string): boolean {
  return one.localeCompare(other, 'en-GB', { numeric: true }) > 0
}

/** Tells the leaders before the reveal who has still to confirm: how many people, by group, and never who. */
export function confirmWords(groups: readonly { name: string; people: number | null }[]): string[] {
  return groups.map(({ name, people }) =>
    people === null
      ? `${name}: fewer than three people may still have to confirm.`
      : `${name}: ${countWord(people, 'person has', 'people have')} still to confirm what was carried over.`,
  )
}
