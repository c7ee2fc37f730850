import type { FrozenFocus } from '../focus.ts'
import styles from './focus-sheet.module.css'

/** The focus as the visitors see it: the priority, what the host thinks, and the lines of enquiry. */
export function FocusSheet({ focus }: { focus: FrozenFocus }) {
  return (
    <div className={styles.focus}>
      <p className={styles.priority}>{focus.priority}</p>
      {focus.element && <p className={styles.element}>From the self-review: {focus.element}</p>}
      <h2>What we think and know ourselves</h2>
      <p className={styles.text}>{focus.positionStatement}</p>
      <h2>Lines of enquiry</h2>
      <ol>
        {focus.lines.map((line) => (
          <li key={line.id}>{line.question}</li>
        ))}
      </ol>
    </div>
  )
}
