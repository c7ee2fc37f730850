import type { Question } from './queries.ts'

/** How many questions were asked on an element and how many of them are answered. */
export type Counts = { asked: number; answered: number }

/** Counts the questions on each element, by its key. */
export function countByElement(
  questions: readonly Pick<Question, 'elementId' | 'answer'>[],
): Record<string, Counts> {
  const counts: Record<string, Counts> = {}
  for (const { elementId, answer } of questions) {
    const so = counts[elementId] ?? { asked: 0, answered: 0 }
    counts[elementId] = { asked: so.asked + 1, answered: so.answered + (answer === null ? 0 : 1) }
  }
  return counts
}

/** Says it in a few words: 'Three questions, two answered', 'One question, not answered yet', or nothing. */
export function countWords({ asked, answered }: Counts): string {
  if (asked === 0) return ''
  const questions = asked === 1 ? '1 question' : `${asked} questions`
  if (answered === asked) return `${questions}, answered`
  return answered === 0 ? `${questions}, not answered yet` : `${questions}, ${answered} answered`
}
