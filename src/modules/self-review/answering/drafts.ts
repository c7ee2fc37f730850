import {
  type Answer,
  type AnswerConflict,
  asAnswer,
  isSameAnswer,
  type KeptAnswer,
  noAnswer,
} from './answer.ts'

/**
 * An answer typed on this device that the server has not confirmed. `version` is what it was written over; `sent` is what
 * left this device for the element without word of what became of it.
 */
export type Draft = Answer & { version: number; sent?: Answer[] }

/** The drafts of a page, by element. */
export type Drafts = Record<string, Draft>

/** What becomes of drafts when the page hears what the server keeps. */
export type Merged = { drafts: Drafts; conflicts: AnswerConflict[] }

/**
 * Merges the drafts of this window with what the server keeps: a draft that the server has after all is dropped; one
 * written over what the server still keeps stands; any other is a conflict, and nothing of either side is lost. A draft
 * keeps the version it was written over until the person has chosen, so that a conflict outlives a reload.
 */
export function mergeDrafts(drafts: Drafts, kept: readonly KeptAnswer[]): Merged {
  const keptOf = new Map(kept.map((answer) => [answer.elementId, answer]))
  const merged: Merged = { drafts: {}, conflicts: [] }
  for (const [elementId, draft] of Object.entries(drafts)) {
    const theirs = keptOf.get(elementId) ?? { ...noAnswer, elementId, version: 0 }
    if (isSameAnswer(draft, theirs)) continue
    const left = isOwnWord(draft, theirs) ? over(draft, theirs.version) : draft
    merged.drafts[elementId] = left
    // What the server knows nothing of was asked by an earlier version of the framework: it is sent, and finds its place.
    const isAskedNoMore = theirs.version === 0 && !isOwnWord(draft, theirs)
    if (left.version !== theirs.version && !isAskedNoMore)
      merged.conflicts.push({ elementId, mine: asAnswer(draft), theirs })
  }
  return merged
}

/** Whether what the server keeps is what this device sent itself, though it never heard that it was saved. */
export function isOwnWord(draft: Draft, theirs: Answer): boolean {
  return draft.sent?.some((sent) => isSameAnswer(sent, theirs)) ?? false
}

/** The same draft, written over a later version that this device knows. */
export function over(draft: Answer, version: number): Draft {
  return { ...asAnswer(draft), version }
}

/** The drafts with the note that those of `leaving` are on their way; the last twenty of each are remembered. */
export function noteSent(drafts: Drafts, leaving: Drafts): Drafts {
  const noted = { ...drafts }
  for (const [elementId, draft] of Object.entries(leaving)) {
    const before = (draft.sent ?? []).filter((sent) => !isSameAnswer(sent, draft))
    noted[elementId] = { ...draft, sent: [...before, asAnswer(draft)].slice(-20) }
  }
  return noted
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
    else left[elementId] = over(draft, version)
  }
  return left
}
