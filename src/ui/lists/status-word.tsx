import styles from './status-word.module.css'

/** The six states that a piece of work can be in. There is no seventh. */
export type Status = 'done' | 'in-progress' | 'not-yet' | 'cannot-start' | 'overdue' | 'waiting'

const words: Record<Status, string> = {
  done: 'Completed',
  'in-progress': 'In progress',
  'not-yet': 'Not yet started',
  'cannot-start': 'Cannot start yet',
  overdue: 'Overdue',
  waiting: 'Waiting',
}

/** The state of a piece of work, in the same words everywhere. `waiting` is for somebody else. */
export function StatusWord({ status }: { status: Status }) {
  return <span className={styles[status]}>{words[status]}</span>
}
