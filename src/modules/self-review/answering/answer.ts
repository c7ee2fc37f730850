import type { Position } from '../middle.ts'

/** What a person (or a room) says about one element: a level, or that it is not theirs to judge, or nothing yet. */
export type Answer = { level: Position | null; notMine: boolean; comment: string }

/** An answer as it is kept; `version` counts its changes from 1, and 0 means that nothing is kept yet. */
export type KeptAnswer = Answer & { elementId: string; version: number }

/** Two answers to one element that were written in two windows, neither knowing of the other. */
export type AnswerConflict = { elementId: string; mine: Answer; theirs: KeptAnswer }

/** What to do with two answers to one element. */
export type Keep = 'both' | 'mine' | 'theirs'

/** The most characters of a comment. */
export const longestComment = 2000

/** The answer of somebody who has not said anything. */
export const noAnswer: Answer = { level: null, notMine: false, comment: '' }

/** Whether two answers say the same; blanks around a comment say nothing. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  const isSameComment = one.comment.trim() === other.comment.trim()
  return one.level === other.level && one.notMine === other.notMine && isSameComment
}

/** Whether a person has taken a stand on an element: a level, or *not mine to judge*. A comment alone is none. */
export function isGiven(answer: Answer): boolean {
  return answer.level !== null || answer.notMine
}

/**
 * Joins two answers as the person chose. Both keeps every word of the two comments, and the level given here unless
 * none was.
 */
export function join(keep: Keep, mine: Answer, theirs: Answer): Answer {
  if (keep === 'mine') return mine
  if (keep === 'theirs') return theirs
  const { level, notMine } = isGiven(mine) ? mine : theirs
  return { level, notMine, comment: joinComments(theirs.comment, mine.comment) }
}

/** One after the other, without the paragraphs that the first says already. */
function joinComments(first: string, second: string): string {
  if (second.includes(first)) return second
  const news = second.split('\n\n').filter((paragraph) => !first.includes(paragraph))
  return [first, ...news].join('\n\n')
}

/** One answer as it was sent: what it says, the version it was written over, and the choice made in a conflict. */
export type SentAnswer = Answer & { elementId: string; version: number; keep: Keep | null }

/**
 * Sorts what was sent against what is kept: what changes, and what was meanwhile changed elsewhere. What says the same
 * as what is kept is neither, so that a page sent twice changes nothing.
 */
export function sortSent(
  sent: readonly SentAnswer[],
  kept: readonly KeptAnswer[],
): { changes: KeptAnswer[]; conflicts: AnswerConflict[] } {
  const keptOf = new Map(kept.map((answer) => [answer.elementId, answer]))
  const changes: KeptAnswer[] = []
  const conflicts: AnswerConflict[] = []
  for (const { elementId, version, keep, level, notMine, comment } of sent) {
    const mine = { level, notMine, comment }
    const theirs = keptOf.get(elementId) ?? { ...noAnswer, elementId, version: 0 }
    if (isSameAnswer(mine, theirs)) continue
    if (version !== theirs.version) conflicts.push({ elementId, mine, theirs })
    else changes.push({ ...join(keep ?? 'mine', mine, theirs), elementId, version })
  }
  const isChange = (change: KeptAnswer) => !isSameAnswer(change, keptOf.get(change.elementId) ?? noAnswer)
  return { changes: changes.filter(isChange), conflicts }
}
