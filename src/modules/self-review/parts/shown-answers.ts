import type { Answer, AnswerConflict, Keep, KeptAnswer, RoomNotes } from '../answering/answer.ts'
import { notesPosted, notMineWord, positionOf } from '../answering/posted.ts'
import type { LevelWords } from '../middle.ts'
import type { AnswerFormProps } from './answer-form-props.ts'

/** An answer as the page shows it. */
export type ShownAnswer = {
  /** What stood there at first. */
  answer: Answer
  /** What stands there instead, once the page has heard of something else; `generation` counts how often that was. */
  restored: { answer: Answer; generation: number } | undefined
  version: number
  conflict: AnswerConflict | undefined
  /** What the server keeps of it; nothing before it is saved. */
  kept: KeptAnswer | undefined
  onResolve: (keep: Keep) => void
}

type Shown = Pick<AnswerFormProps, 'typed' | 'errors' | 'answers' | 'words' | 'themes'>

/**
 * What each element shows at first: what was typed and sent back, else what is kept. Where nothing was saved, what was
 * typed is still written over the version that it came with, whatever another window has saved meanwhile.
 */
export function firstAnswers({ typed, errors, answers, words, themes }: Shown): KeptAnswer[] {
  if (!typed) return answers
  const versionOf = new Map(answers.map(({ elementId, version }) => [elementId, version]))
  const elements = themes.flatMap((theme) => theme.elements)
  const posted = elements.filter(({ slug }) => typed[`version-${slug}`] !== undefined)
  const shown = posted.map(({ id, slug }) => ({
    ...answerIn(
      typed[`answer-${slug}`],
      typed[`comment-${slug}`],
      words,
      notesPosted((field) => typed[field], slug),
    ),
    elementId: id,
    version: errors.length > 0 ? Number(typed[`version-${slug}`]) || 0 : (versionOf.get(id) ?? 0),
  }))
  const isPosted = new Set(posted.map(({ id }) => id))
  return [...shown, ...answers.filter(({ elementId }) => !isPosted.has(elementId))]
}

/** What the page's form says now about the element of this slug. */
export function readAnswer(form: FormData, slug: string, words: LevelWords): Answer {
  const notes = notesPosted((field) => form.get(field), slug)
  return answerIn(form.get(`answer-${slug}`), form.get(`comment-${slug}`), words, notes)
}

function answerIn(word: unknown, comment: unknown, words: LevelWords, room: RoomNotes | null): Answer {
  return {
    level: positionOf(word, words),
    notMine: word === notMineWord,
    comment: String(comment ?? ''),
    ...(room ? { room } : {}),
  }
}
