import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import styles from './person-menu.module.css'

export type PersonMenuProps = {
  name: string
  /** The organisation, or the place in it, that the person acts as. */
  organisation?: string
  /** What opens below: switching, settings, sign out. Links and forms. */
  menu?: ReactNode
}

/** Who is signed in and as whom they act. Opens with `details`, so it needs no script. */
export function PersonMenu({ name, organisation, menu }: PersonMenuProps) {
  const words = (
    <span className={styles.words}>
      <b>{name}</b>
      {organisation && <span>{organisation}</span>}
    </span>
  )
  if (!menu) return <div className={styles.person}>{words}</div>
  return (
    <details className={styles.person} onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary>
        {words}
        <svg
          width="12"
          height="8"
          viewBox="0 0 12 8"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          aria-hidden
        >
          <path d="m1 1.5 5 5 5-5" />
        </svg>
      </summary>
      <div className={styles.menu}>{menu}</div>
    </details>
  )
}

function closeWhenLeft(event: FocusEvent<HTMLDetailsElement>) {
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget))
    event.currentTarget.open = false
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== 'Escape' || !event.currentTarget.open) return
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
}
