import { type Answer, type AnswerConflict, isSameAnswer, type KeptAnswer, noAnswer } from './answer.ts'

/** Answers typed on this device that the server has not confirmed, by element; `version` is what they were written over. */
export type Drafts = Record<string, Answer & { version: number }>

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

const key = (seatId: string) => `answers of ${seatId}`

/** The drafts of one seat on this device; none where the device keeps nothing or what it kept is damaged. */
export function readDrafts(storage: Storage, seatId: string): Drafts {
  try {
    return JSON.parse(storage.getItem(key(seatId)) ?? '{}') as Drafts
  } catch {
    return {}
  }
}

/** Keeps the drafts of one seat on this device. A device that refuses (private windows, no room) is not an error. */
export function writeDrafts(storage: Storage, seatId: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) storage.removeItem(key(seatId))
    else storage.setItem(key(seatId), JSON.stringify(drafts))
  } catch {
    // What is typed is still on the page, and the server is still asked to keep it.
  }
}

/** What becomes of drafts when the page is opened again. */
export type Merged = { drafts: Drafts; conflicts: AnswerConflict[] }

/**
 * Merges the drafts of this device with what the server keeps: a draft that the server has after all is dropped; one
 * written over what the server still keeps stands; any other is a conflict, and nothing of either side is lost.
 */
export function mergeDrafts(drafts: Drafts, kept: readonly KeptAnswer[]): Merged {
  const keptOf = new Map(kept.map((answer) => [answer.elementId, answer]))
  const merged: Merged = { drafts: {}, conflicts: [] }
  for (const [elementId, draft] of Object.entries(drafts)) {
    const theirs = keptOf.get(elementId) ?? { ...noAnswer, elementId, version: 0 }
    if (isSameAnswer(draft, theirs)) continue
    merged.drafts[elementId] = draft
    if (draft.version !== theirs.version) merged.conflicts.push({ elementId, mine: draft, theirs })
  }
  return merged
}

/**
 * What remains of the drafts once the server has echoed what it saved. A draft that was changed again meanwhile stays,
 * now written over the version that was saved.
 */
export function acknowledge(
  drafts: Drafts,
  sent: Drafts,
  saved: readonly { elementId: string; version: number }[],
): Drafts {
  const left = { ...drafts }
  for (const { elementId, version } of saved) {
    const draft = left[elementId]
    if (!draft) continue
    if (sent[elementId] && isSameAnswer(draft, sent[elementId])) delete left[elementId]
    else left[elementId] = { ...draft, version }
  }
  return left
}
