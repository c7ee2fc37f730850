import type { Position } from '../middle.ts'

/** What was said in a room before it gave its one answer, and by those who would have answered otherwise. */
export type RoomNotes = { saidFor: string; saidAgainst: string; dissent: string }

/**
 * What a person (or a room) says about one element: a level, or that it is not theirs to judge, or nothing yet. Only a
 * room has notes beside its answer.
 */
export type Answer = {
  level: Position | null
  notMine: boolean
  comment: string
  room?: RoomNotes | null
  /** How many were in the room, as digits: of what is written of a room as a whole, whose comment says who they were. */
  inTheRoom?: string
}

/**
 * An answer as it is kept; `version` counts its changes from 1, and 0 means that nothing is kept yet. `confirmAgain`
 * marks one that was carried over from an earlier version of the framework.
 */
export type KeptAnswer = Answer & { elementId: string; version: number; confirmAgain?: boolean }

/** Two answers to one element that were written in two windows, neither knowing of the other. */
export type AnswerConflict = { elementId: string; mine: Answer; theirs: KeptAnswer }

/** What to do with two answers to one element. */
export type Keep = 'both' | 'mine' | 'theirs'

/** The most characters of a comment, and of each note of a room. */
export const longestComment = 2000

/**
 * The most characters that a text may have where this one is kept. What was said of several elements came together,
 * every word of it, where one element carries them on: such a text stays as it is, or gets shorter.
 */
export function mostFor(kept: string): number {
  return Math.max(longestComment, kept.length)
}

/** What an answer says, without where it belongs or what became of it. */
export function asAnswer({ level, notMine, comment, room, inTheRoom }: Answer): Answer {
  return {
    ...{ level, notMine, comment },
    ...(room ? { room } : {}),
    ...(inTheRoom === undefined ? {} : { inTheRoom }),
  }
}

/** Whether an answer holds a text that is longer than can be kept; it waits until it is shorter. */
export function isTooLong(answer: Answer, kept: Answer = noAnswer): boolean {
  const most = textsOf(kept).map(mostFor)
  return textsOf(answer).some((text, at) => text.length > most[at]!)
}

/** The answer of somebody who has not said anything. */
export const noAnswer: Answer = { level: null, notMine: false, comment: '' }

/** The notes of an answer; empty where its group is no room. */
export function notesOf({ room }: Answer): RoomNotes {
  return room ?? { saidFor: '', saidAgainst: '', dissent: '' }
}

/** Whether two answers say the same; blanks around a comment or a note say nothing. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  const isSameComment = textsOf(one).every((text, index) => text.trim() === textsOf(other)[index]!.trim())
  return one.level === other.level && one.notMine === other.notMine && isSameComment
}

/** Everything that is written in an answer, in one order. */
export function textsOf(answer: Answer): string[] {
  const { saidFor, saidAgainst, dissent } = notesOf(answer)
  return [answer.comment, saidFor, saidAgainst, dissent, answer.inTheRoom ?? '']
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
  const room = mine.room || theirs.room ? { room: joinNotes(notesOf(theirs), notesOf(mine)) } : {}
  const count = mine.inTheRoom || theirs.inTheRoom
  const people = count ? { inTheRoom: count } : {}
  return { level, notMine, comment: joinComments(theirs.comment, mine.comment), ...room, ...people }
}

function joinNotes(first: RoomNotes, second: RoomNotes): RoomNotes {
  return {
    saidFor: joinComments(first.saidFor, second.saidFor),
    saidAgainst: joinComments(first.saidAgainst, second.saidAgainst),
    dissent: joinComments(first.dissent, second.dissent),
  }
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
  for (const one of sent) {
    const { elementId, version, keep } = one
    const mine = asAnswer(one)
    const theirs = keptOf.get(elementId) ?? { ...noAnswer, elementId, version: 0 }
    if (isSameAnswer(mine, theirs)) continue
    if (version !== theirs.version) conflicts.push({ elementId, mine, theirs })
    else changes.push({ ...join(keep ?? 'mine', mine, theirs), elementId, version })
  }
  const isChange = (change: KeptAnswer) => !isSameAnswer(change, keptOf.get(change.elementId) ?? noAnswer)
  return { changes: changes.filter(isChange), conflicts }
}
