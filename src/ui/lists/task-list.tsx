import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Status, StatusWord } from './status-word.tsx'
import styles from './task-list.module.css'

export type Task = {
  /** Starts with a verb. */
  label: string
  /** Without it the task is no link: it cannot start yet, or is another's. */
  href?: string
  status?: Status
  /** Which matter it belongs to, how far it is, or why it cannot start. */
  note?: ReactNode
  /** `iso` for machines, `words` for the reader: “by 24 November”. */
  date?: { iso: string; words: string }
}

/** What there is to do. The whole row is the link; the date stands left, the status right. */
export function TaskList({ tasks, label }: { tasks: Task[]; label?: string }) {
  const dated = tasks.some((task) => task.date)
  return (
    <ul className={dated ? styles.dated : styles.tasks} aria-label={label}>
      {tasks.map((task) => (
        <li key={(task.href ?? '') + task.label}>
          {dated && (
            <span className={styles.date}>
              {task.date && <time dateTime={task.date.iso}>{task.date.words}</time>}
            </span>
          )}
          <div className={styles.what}>
            {task.href ? (
              <Link to={task.href}>{task.label}</Link>
            ) : (
              <span className={styles.plain}>{task.label}</span>
            )}
            {task.note && <p>{task.note}</p>}
          </div>
          {task.status && <StatusWord status={task.status} />}
        </li>
      ))}
    </ul>
  )
}
