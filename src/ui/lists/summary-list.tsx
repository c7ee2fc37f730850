import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Hidden } from '../page/hidden.tsx'
import styles from './summary-list.module.css'

export type SummaryRow = {
  key: string
  /** What was answered; left out where nothing was. */
  value?: ReactNode
  /** Where it can be changed; the change link's hidden words are the key. */
  changeHref?: string
}

/** Pairs of a matter and its answer: facts about something, or answers to check before sending. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className={styles.list}>
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.key}</dt>
          <dd>{row.value ?? <span className={styles.none}>Not provided</span>}</dd>
          {row.changeHref && (
            <dd className={styles.change}>
              <Link to={row.changeHref}>
                Change<Hidden> {row.key}</Hidden>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
