import { useId } from 'react'
import styles from './progress.module.css'

export type ProgressProps = {
  /** What is counted: “Answered”, “Rows read”. */
  label: string
  done: number
  of: number
  /** Says it in words instead of “9 of 12”. */
  words?: string
}

/** How far something is, in words with a bar. */
export function Progress({ label, done, of, words = `${done} of ${of}` }: ProgressProps) {
  const id = useId()
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>
        {label}: <b>{words}</b>
      </label>
      <progress id={id} value={done} max={Math.max(of, 1)}>
        {words}
      </progress>
    </div>
  )
}
