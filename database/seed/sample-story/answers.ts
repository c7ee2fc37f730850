import type { ElementKey } from './elements.ts'
import { elementKeys, elementTitles } from './elements.ts'
import type { Key } from './story.ts'
import type { StoryAnswer, StoryLevel, StoryPerspective } from './story-of-self-reviews.ts'

/** A person's answers in the framework's order: `1` to `4` from the weaker end, `-` for not mine to judge. */
export type AnswerRow = [person: Key, levels: string]

/** What a person said about one element. */
export type CommentRow = [person: Key, element: ElementKey, comment: string]

/**
 * Every answer of one self-review, from a row of levels for each person and the comments they wrote.
 * A row may be shorter than the framework: that person has not come further yet.
 * Throws where a row or a comment cannot belong to the self-review.
 */
export function answersOf(
  perspectives: StoryPerspective[],
  rows: AnswerRow[],
  comments: CommentRow[],
): StoryAnswer[] {
  const answers = rows.flatMap(([person, levels]) => {
    const perspective = perspectives.find((each) => each.respondents.includes(person))
    if (!perspective) throw new Error(`${person} is in no perspective`)
    return [...levels].map((letter, index) => ({
      perspective: perspective.key,
      person,
      element: elementKeys[index]!,
      level: levelOf(letter),
      comment: comments.find(([who, what]) => who === person && what === elementKeys[index])?.[2] ?? null,
    }))
  })
  for (const [person, element] of comments) {
    if (!answers.some((answer) => answer.person === person && answer.element === element)) {
      throw new Error(`${person} comments on ${elementTitles[element]} without an answer`)
    }
  }
  return answers
}

function levelOf(letter: string): StoryLevel | null {
  if (letter === '-') return null
  const level = Number(letter)
  if (level === 1 || level === 2 || level === 3 || level === 4) return level
  throw new Error(`${letter} is no level`)
}
