import type { ReactNode } from 'react'
import styles from './visible-to.module.css'

/** Somebody who can see a page; `sees` says what of it, where its readers do not all see the same. */
export type Viewer = { name: string; role: string; place?: string; sees?: string }

export type VisibleToProps = {
  /** What follows “Visible to”, with names: “Ada Penrose, Sam Okafor and 3 more at Larkmoor.” */
  summary: ReactNode
  /** Everybody who can see it now. Without them there is nothing to open. */
  people?: Viewer[]
  /** The last sentence of “Who exactly?”: who runs the installation and could read its database. */
  closing?: ReactNode
}

/** Says at the top of a confidential page, in names, who can see it now. */
export function VisibleTo({ summary, people, closing }: VisibleToProps) {
  const sentence = (
    <>
      <Eye />
      <span>
        <b>Visible to</b> {summary} {people && <span className={styles.who}>Who exactly?</span>}
      </span>
    </>
  )
  if (!people) return <p className={styles.line}>{sentence}</p>
  return (
    <details className={styles.visible}>
      <summary className={styles.line}>{sentence}</summary>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={`${person.name} ${person.role} ${person.place}`}>
            <b>{person.name}</b>
            <span>
              {person.role}
              {person.place && `, ${person.place}`}
            </span>
            {person.sees && <span>{person.sees}</span>}
          </li>
        ))}
      </ul>
      {closing && <p className={styles.closing}>{closing}</p>}
    </details>
  )
}

function Eye() {
  return (
    <svg
      width="18"
      height="12"
      viewBox="0 0 18 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden
    >
      <path d="M1 6s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5Z" />
      <circle cx="9" cy="6" r="2" />
    </svg>
  )
}
