import type { ReactNode } from 'react'
import { Hidden } from './hidden.tsx'
import styles from './stages.module.css'

export type Stage = {
  label: string
  state: 'done' | 'now' | 'later'
  /** When it is or was: “27–28 January”, “by 19 February”. */
  when?: string
  /** Who sees what at this stage, in a few words. */
  note?: ReactNode
}

const spoken = { done: ', done', now: ', where we are now', later: ', later' }

/** The agreed stages in order, their dates, and where we are; in words, wrapping on a phone. */
export function Stages({ label = 'Stages', stages }: { label?: string; stages: Stage[] }) {
  return (
    <ol className={styles.stages} aria-label={label}>
      {stages.map((stage) => (
        <li
          key={stage.label}
          className={styles[stage.state]}
          aria-current={stage.state === 'now' ? 'step' : undefined}
        >
          <span className={styles.label}>
            {stage.label}
            <Hidden>{spoken[stage.state]}</Hidden>
          </span>
          {stage.when && <small>{stage.when}</small>}
          {stage.note && <small>{stage.note}</small>}
        </li>
      ))}
    </ol>
  )
}
