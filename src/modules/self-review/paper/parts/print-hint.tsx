import { LinkButton } from '#src/ui/index.ts'
import styles from './sheet.module.css'

/** Above the sheet on the screen, not on paper: what to do with it. */
export function PrintHint({ typeIn }: { typeIn: string }) {
  return (
    <div className={styles.hint}>
      <p>
        Print this page, once for each person, on both sides of A4: twelve elements take one sheet of paper,
        more or longer ones two. When the sheets have come back, type them in and destroy them.
      </p>
      <LinkButton kind="quiet" to={typeIn}>
        Type a sheet in
      </LinkButton>
    </div>
  )
}
