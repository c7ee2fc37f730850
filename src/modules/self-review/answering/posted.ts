import type { LevelWords, Position } from '../middle.ts'
import type { Keep, RoomNotes, SentAnswer } from './answer.ts'
import { slugsOf } from './slugs.ts'

/** What a form calls the answer of somebody who leaves an element to others. */
export const notMineWord = 'not mine to judge'

/** The notes of a room, as a form carries them for the element of this slug; null where it has no such fields. */
export function notesPosted(read: (field: string) => unknown, slug: string): RoomNotes | null {
  const [saidFor, saidAgainst, dissent] = ['for', 'against', 'dissent'].map((name) => read(`${name}-${slug}`))
  if (saidFor === undefined || saidFor === null) return null
  return { saidFor: String(saidFor), saidAgainst: String(saidAgainst ?? ''), dissent: String(dissent ?? '') }
}

/**
 * Reads a page of answers out of a form whose shape has been checked: of those elements that stood on it, so that a page
 * with one question leaves the others as they are. A word that is no level counts as none.
 */
export function answersPosted(
  form: Record<string, unknown>,
  elements: readonly { id: string; title: string }[],
  words: LevelWords,
): SentAnswer[] {
  const asked = [...slugsOf(elements)].filter(([, slug]) => form[`version-${slug}`] !== undefined)
  return asked.map(([elementId, slug]) => {
    const room = notesPosted((field) => form[field], slug)
    const word = form[`answer-${slug}`]
    return {
      elementId,
      level: positionOf(word, words),
      notMine: word === notMineWord,
      comment: String(form[`comment-${slug}`] ?? ''),
      ...(room ? { room } : {}),
      version: Number(form[`version-${slug}`] ?? 0),
      keep: (form[`keep-${slug}`] as Keep | undefined) ?? null,
    }
  })
}

/** The place of a level's word on the scale; null where it is none of the words. */
export function positionOf(word: unknown, words: LevelWords): Position | null {
  const index = words.indexOf(String(word))
  return index < 0 ? null : ((index + 1) as Position)
}

/** The word under which a form carries an answer; undefined where nothing is chosen. */
export function wordOf(
  answer: { level: Position | null; notMine: boolean },
  words: LevelWords,
): string | undefined {
  if (answer.notMine) return notMineWord
  return answer.level === null ? undefined : words[answer.level - 1]
}
