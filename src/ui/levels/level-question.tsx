import type { ReactNode } from 'react'
import { Hidden } from '../page/hidden.tsx'
import { LevelChoice, type LevelOption } from './level-choice.tsx'
import styles from './level-question.module.css'
import { isOpenBetween, undescribedHint } from './undescribed.ts'

export type LevelQuestionProps = {
  /** What is asked about. */
  title: string
  /** Questions to think about first; they stay folded up. */
  prompts: readonly string[]
  name: string
  /** From the weaker description to the stronger. A level without a description lies between two that have one. */
  levels: (Omit<LevelOption, 'description'> & { description: string | null })[]
  none: { value: string; word: string }
  defaultValue?: string
  /** Stands before the levels: what was said last time, or by somebody else. */
  before?: ReactNode
  /** Stands after the levels: a comment, what the answer rests on. */
  children?: ReactNode
}

/**
 * One question of a page that asks for levels. What the question is follows from the levels: where the ends alone
 * are described one says which is nearer. Any `data-` attribute goes to the article.
 */
export function LevelQuestion(props: LevelQuestionProps) {
  const { title, prompts, name, levels, none, defaultValue, before, children, ...marks } = props
  return (
    <article className={styles.question} {...marks}>
      <h3>{title}</h3>
      {prompts.length > 0 && (
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
      )}
      {before}
      <LevelChoice
        name={name}
        label={
          <>
            <Hidden>{title}: </Hidden>
            {isOpenBetween(levels) ? 'Which end are we nearer?' : 'Where do we stand?'}
          </>
        }
        hint={undescribedHint(levels) || undefined}
        levels={levels}
        none={none}
        {...(defaultValue === undefined ? {} : { defaultValue })}
      />
      {children}
    </article>
  )
}
