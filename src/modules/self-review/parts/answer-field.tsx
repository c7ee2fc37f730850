import { Hidden, LevelChoice, TextArea } from '#src/ui/index.ts'
import { type Answer, type AnswerConflict, type Keep, longestComment } from '../answering/answer.ts'
import { notMineWord, wordOf } from '../answering/posted.ts'
import type { LevelWords } from '../middle.ts'
import { AnswerConflictChoice } from './answer-conflict.tsx'
import styles from './answer-field.module.css'

/** An element as the page of answers asks it; the two ends are described, the levels between them are not. */
export type AskedElement = {
  id: string
  slug: string
  title: string
  prompts: string[]
  levels: { position: 1 | 2 | 3 | 4; description: string | null }[]
}

type Props = {
  element: AskedElement
  words: LevelWords
  answer: Answer
  version: number
  error: string | undefined
  conflict: AnswerConflict | undefined
  onResolve: (keep: Keep) => void
}

/** One element to answer: questions to think about, a level, a comment. */
export function AnswerField({ element, words, answer, version, error, conflict, onResolve }: Props) {
  const { id, slug, title, prompts, levels } = element
  return (
    <article className={styles.element} data-element={id} data-slug={slug}>
      <h3>{title}</h3>
      <details className={styles.prompts}>
        <summary>
          Questions to think about<Hidden>: {title}</Hidden>
        </summary>
        <ul>
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </details>
      {conflict && (
        <AnswerConflictChoice slug={slug} words={words} conflict={conflict} onResolve={onResolve} />
      )}
      <LevelChoice
        name={`answer-${slug}`}
        label={
          <>
            <Hidden>{title}: </Hidden>Which end are we nearer?
          </>
        }
        levels={levels.map(({ position, description }) => {
          const word = words[position - 1] ?? ''
          return { value: word, word, position, description }
        })}
        none={{ value: notMineWord, word: 'Not mine to judge' }}
        defaultValue={wordOf(answer, words)}
      />
      <TextArea
        name={`comment-${slug}`}
        label={
          <>
            Comment<Hidden> on {title}</Hidden>
          </>
        }
        rows={2}
        defaultValue={answer.comment}
        error={error}
        limit={longestComment}
      />
      <input type="hidden" name={`version-${slug}`} value={version} />
    </article>
  )
}
