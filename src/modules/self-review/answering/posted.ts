import type { LevelWords, Position } from '../middle.ts'
import type { Keep, SentAnswer } from './answer.ts'

/** What a form calls the answer of somebody who leaves an element to others. */
export const notMineWord = 'not mine to judge'

/** A title as a piece of a field's name, so that a refusal can name the field in words: 'clarity-of-purpose'. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Reads a page of answers out of a form whose shape has been checked. A word that is no level counts as none. */
export function answersPosted(
  form: Record<string, unknown>,
  elements: readonly { id: string; title: string }[],
  words: LevelWords,
): SentAnswer[] {
  return elements.map(({ id, title }) => {
    const slug = slugOf(title)
    const word = form[`answer-${slug}`]
    return {
      elementId: id,
      level: positionOf(word, words),
      notMine: word === notMineWord,
      comment: String(form[`comment-${slug}`] ?? ''),
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
