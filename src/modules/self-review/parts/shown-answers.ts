import type { Answer, KeptAnswer } from '../answering/answer.ts'
import { notMineWord, positionOf } from '../answering/posted.ts'
import type { LevelWords } from '../middle.ts'
import type { AnswerFormProps } from './answer-form.tsx'

type Shown = Pick<AnswerFormProps, 'typed' | 'errors' | 'answers' | 'words' | 'themes'>

/**
 * What each element shows at first: what was typed and sent back, else what is kept. Where nothing was saved, what was
 * typed is still written over the version that it came with, whatever another window has saved meanwhile.
 */
export function firstAnswers({ typed, errors, answers, words, themes }: Shown): KeptAnswer[] {
  if (!typed) return answers
  const versionOf = new Map(answers.map(({ elementId, version }) => [elementId, version]))
  return themes.flatMap(({ elements }) =>
    elements.map(({ id, slug }) => ({
      ...answerIn(typed[`answer-${slug}`], typed[`comment-${slug}`], words),
      elementId: id,
      version: errors.length > 0 ? Number(typed[`version-${slug}`]) || 0 : (versionOf.get(id) ?? 0),
    })),
  )
}

/** What the page's form says now about the element of this slug. */
export function readAnswer(form: FormData, slug: string, words: LevelWords): Answer {
  return answerIn(form.get(`answer-${slug}`), form.get(`comment-${slug}`), words)
}

function answerIn(word: unknown, comment: unknown, words: LevelWords): Answer {
  return {
    level: positionOf(word, words),
    notMine: word === notMineWord,
    comment: String(comment ?? ''),
  }
}
