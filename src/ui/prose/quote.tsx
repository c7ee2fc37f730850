import type { ReactNode } from 'react'
import styles from './quote.module.css'

/** What somebody wrote or said, in their words, and where it comes from. */
export function Quote({ children, source }: { children: ReactNode; source?: ReactNode }) {
  return (
    <figure className={styles.quote}>
      <blockquote>{children}</blockquote>
      {source && <figcaption>{source}</figcaption>}
    </figure>
  )
}

export type SheetProps = { label: ReactNode; children: ReactNode }

/** A sheet laid on the page: a preview of what another will see, or a frozen copy. */
export function Sheet({ label, children }: SheetProps) {
  return (
    <section className={styles.sheet}>
      <p className={styles.sheetLabel}>{label}</p>
      {children}
    </section>
  )
}

/** Two or three texts side by side where there is room: two versions, two sides, a question and its answer. */
export function SideBySide({ sides }: { sides: { heading: ReactNode; content: ReactNode }[] }) {
  return (
    <div className={styles.sides}>
      {sides.map((side, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sides have an order and no other name
        <section key={index}>
          <h3>{side.heading}</h3>
          {side.content}
        </section>
      ))}
    </div>
  )
}
