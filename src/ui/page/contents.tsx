import { useId } from 'react'
import styles from './contents.module.css'

/** A place on the page, with the places inside it. `id` is that of its section; `note` a word or two beside it. */
export type ContentsEntry = {
  id: string
  label: string
  note?: string
  inside?: { id: string; label: string }[]
}

type Props = { heading: string; id?: string; entries: ContentsEntry[] }

/** What a long page holds, as links to its parts. Those inside a part are left out on a phone, and all of it on paper. */
export function Contents({ heading, id, entries }: Props) {
  const headingId = useId()
  return (
    <nav className={styles.contents} aria-labelledby={headingId} id={id}>
      <h2 id={headingId}>{heading}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#${entry.id}`}>{entry.label}</a> {entry.note && <span>{entry.note}</span>}
            {entry.inside && (
              <ul>
                {entry.inside.map((part) => (
                  <li key={part.id}>
                    <a href={`#${part.id}`}>{part.label}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The way back to the list of contents from a part of the page; `to` is the id of the list. */
export function BackToContents({ to }: { to: string }) {
  return (
    <a className={styles.back} href={`#${to}`}>
      Back to the contents
    </a>
  )
}
