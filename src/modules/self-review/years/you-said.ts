import { andList } from '#src/ui/words.ts'
import { type LevelWords, levelWord, type Position } from '../middle.ts'

/** What came of the cycle before, as the database tells it to the leaders. */
export type CameOfIt = {
  kind: 'priority' | 'action' | 'level'
  title: string
  levelFrom: Position | null
  levelTo: Position | null
}

/** What a group is told: an opening, and three lists in the leaders' words. */
export type Reply = { opening: string; priorities: string[]; actions: string[]; levels: string[] }

/** A reply as it is kept; `version` is 0 where nothing has been written yet. */
export type KeptReply = Reply & { version: number; isReleased: boolean }

/** Writes what the leaders find in the form: what happened, in plain sentences that they may change. */
export function draftReply(cycle: number, facts: readonly CameOfIt[], words: LevelWords): Reply {
  const of = (kind: CameOfIt['kind']) => facts.filter((fact) => fact.kind === kind)
  return {
    opening: `In ${cycle} you told us how it looks from where you stand. This is what came of what everybody said.`,
    priorities: of('priority').map(({ title }) => title),
    actions: of('action').map(({ title }) => title),
    levels: of('level').map((fact) => levelSentence(fact, words)),
  }
}

function levelSentence({ title, levelFrom, levelTo }: CameOfIt, words: LevelWords): string {
  const now = levelTo ? levelWord(levelTo, words) : 'left open'
  return levelFrom ? `${title}: from ${levelWord(levelFrom, words)} to ${now}` : `${title}: ${now}`
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
