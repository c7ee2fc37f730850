import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './timeline.module.css'

export type TimelineEvent = {
  key: string
  when: { iso: string; words: string }
  who: string
  /** What they did, as a sentence goes on after the name: “agreed clarity of purpose”. */
  what: ReactNode
  href?: string
}

/** What happened, newest first: when, who, what. */
export function Timeline({ events, label }: { events: TimelineEvent[]; label: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {events.map((event) => (
        <li key={event.key}>
          <time dateTime={event.when.iso}>{event.when.words}</time>
          <p>
            <b>{event.who}</b> {event.href ? <Link to={event.href}>{event.what}</Link> : event.what}
          </p>
        </li>
      ))}
    </ol>
  )
}
