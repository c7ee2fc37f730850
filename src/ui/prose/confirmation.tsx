import type { ReactNode } from 'react'
import styles from './confirmation.module.css'

export type ConfirmationProps = {
  /** What happened, as a sentence: “Whinfell can now read your self-review”. */
  happened: ReactNode
  /** Who was told, in names. */
  told?: ReactNode
  /** What happens next, and when. */
  next?: ReactNode
}

/** Closes an act that others notice: what happened, who was told, what comes next. */
export function Confirmation({ happened, told, next }: ConfirmationProps) {
  return (
    <section className={styles.confirmation} aria-label="What happened">
      <p className={styles.happened}>{happened}</p>
      <dl className={styles.rest}>
        {told && (
          <div>
            <dt>Who was told</dt>
            <dd>{told}</dd>
          </div>
        )}
        {next && (
          <div>
            <dt>What happens next</dt>
            <dd>{next}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
