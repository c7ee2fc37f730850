import { andList } from '#src/ui/words.ts'
import { type LevelWords, levelWord, type Middle, type Position, placeOf } from '../middle.ts'

/**
 * What came of the cycle before, as the database tells it to the leaders: `level` is what had moved by then, `moved` what
 * has moved since, once this cycle is agreed. `elementId` is the element of the cycle before, null of an action that
 * answers no priority.
 */
export type CameOfIt = {
  kind: 'priority' | 'action' | 'level' | 'moved'
  elementId: string | null
  title: string
  /** In which schools or in which cluster, of a priority or an action of which that was said: 'in a school: Alder Primary'. */
  where: string
  levelFrom: Position | null
  levelTo: Position | null
}

/** The framework's words for the levels of the cycle before, and of this one. */
export type WordsOfCycles = { before: LevelWords; now: LevelWords }

/**
 * What a group said of an element in the cycle before, as far as that shows: its middle, and how many of its comments
 * the leaders read there. A group whose answers do not show said nothing here.
 */
export type Saying = { elementId: string; title: string; middle: Middle; comments: number }

/** What a group is told: an opening, and three lists in the leaders' words. */
export type Reply = { opening: string; priorities: string[]; actions: string[]; levels: string[] }

/** A reply as it is kept; `version` is 0 where nothing has been written yet. */
export type KeptReply = Reply & { version: number; isReleased: boolean }

/** How many elements we say that a group placed lowest, or said most about; more where some stand level. */
const concernsAtFirst = 3

/** Fewer comments than this on an element are a remark, not what a group said most about. */
const fewestComments = 2

/** What a group placed lowest: three elements, and whatever stands level with the third. The lowest come first. */
export function placedLowest(said: readonly Saying[]): Saying[] {
  const lowestFirst = said.toSorted((one, other) => placeOf(one.middle) - placeOf(other.middle))
  const last = lowestFirst.slice(0, concernsAtFirst).at(-1)
  return last ? lowestFirst.filter(({ middle }) => placeOf(middle) <= placeOf(last.middle)) : []
}

function saidMostAbout(said: readonly Saying[]): Saying[] {
  const mostFirst = said.toSorted((one, other) => other.comments - one.comments)
  const least = mostFirst.slice(0, concernsAtFirst).at(-1)?.comments ?? 0
  return said.filter(({ comments }) => comments >= Math.max(least, fewestComments))
}

/** The elements that a group spoke up for: what it placed lowest, and what it said most about. */
export function concernsOf(said: readonly Saying[]): Set<string> {
  return new Set([...placedLowest(said), ...saidMostAbout(said)].map(({ elementId }) => elementId))
}

/**
 * Writes what the leaders find in the form: what happened, in plain sentences that they may change. A group reads of the
 * priorities taken on what it had placed lowest or said most about, and of the actions on those; where there are none, or
 * where nothing shows of the group (`said` is null), of all. Levels that were agreed are everybody's.
 */
export function draftReply(
  cycle: number,
  facts: readonly CameOfIt[],
  words: WordsOfCycles,
  said: readonly Saying[] | null,
): Reply {
  const concerns = concernsOf(said ?? [])
  const isTheirs = ({ elementId }: CameOfIt) => elementId !== null && concerns.has(elementId)
  const hasOwn = of(facts, 'priority').some(isTheirs)
  const titles = (kind: CameOfIt['kind']) =>
    of(facts, kind)
      .filter((fact) => !hasOwn || isTheirs(fact))
      .map(({ title, where }) => (where ? `${title}, ${where}` : title))
  return {
    opening: `In ${cycle} you told us how it looks from where you stand. This is what came of what ${hasOwn ? 'you' : 'everybody'} said.`,
    priorities: titles('priority'),
    actions: titles('action'),
    levels: [
      ...of(facts, 'level').map((fact) => levelSentence(fact, words)),
      ...movedSince(cycle, facts, words),
    ],
  }
}

const of = (facts: readonly CameOfIt[], kind: CameOfIt['kind']) => facts.filter((fact) => fact.kind === kind)

function levelSentence({ title, levelFrom, levelTo }: CameOfIt, { before }: WordsOfCycles): string {
  const now = levelTo ? levelWord(levelTo, before) : 'left open'
  return levelFrom ? `${title}: from ${levelWord(levelFrom, before)} to ${now}` : `${title}: ${now}`
}

/** What has moved since the cycle before, a sentence each: nothing before this one is agreed. */
export function movedSince(cycle: number, facts: readonly CameOfIt[], words: WordsOfCycles): string[] {
  return of(facts, 'moved').map(
    ({ title, levelFrom, levelTo }) =>
      `${title}: from ${levelWord(levelFrom!, words.before)} in ${cycle} to ${levelWord(levelTo!, words.now)} now`,
  )
}

/** Which of the sentences on what has moved a reply does not have yet. */
export function notYetTold(moved: readonly string[], { levels }: Pick<Reply, 'levels'>): string[] {
  return moved.filter((line) => !levels.includes(line))
}

/** The priorities that a draft leaves out, because they are more of what others said. */
export function otherPriorities(facts: readonly CameOfIt[], { priorities }: Reply): string[] {
  return of(facts, 'priority')
    .map(({ title }) => title)
    .filter((title) => !priorities.some((told) => told.includes(title)))
}

/** What the three lists of a reply are called, for the leaders who write them and the group that reads them. */
export const replyLists = [
  { field: 'priorities', heading: 'The priorities we took' },
  { field: 'actions', heading: 'What we have done' },
  { field: 'levels', heading: 'Where we moved' },
] as const

/** The lines of a text, without blanks and repetitions. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter(Boolean))]
}

/** Whether there is anything to tell a group at all. */
export function saysNothing({ priorities, actions, levels }: Reply): boolean {
  return priorities.length + actions.length + levels.length === 0
}

/** Says how far the leaders are with telling the groups: 'Executives have been told; Trustees and Heads have not.' */
export function toldWords(groups: readonly { name: string; isReleased: boolean }[]): string {
  const names = (isReleased: boolean) =>
    andList(groups.filter((group) => group.isReleased === isReleased).map(({ name }) => name))
  if (!names(true)) return 'Nobody has been told yet.'
  if (!names(false)) return 'Every group has been told.'
  return `${names(true)} can read it; ${names(false)} cannot yet.`
}
