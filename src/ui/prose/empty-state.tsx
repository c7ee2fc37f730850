import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export type EmptyStateProps = {
  /** What will be here. */
  heading: string
  /** What it is for, why it is empty, and who starts it. */
  children: ReactNode
  /** One `LinkButton` or `Button`. */
  action?: ReactNode
  /** A link to the sample. */
  sample?: ReactNode
}

/** Stands where a list has nothing in it yet, and teaches. */
export function EmptyState({ heading, children, action, sample }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.heading}>{heading}</h2>
      <div className={styles.words}>{children}</div>
      {(action || sample) && (
        <div className={styles.action}>
          {action}
          {sample}
        </div>
      )}
    </div>
  )
}
