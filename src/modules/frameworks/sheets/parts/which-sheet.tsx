import styles from './which-sheet.module.css'

/** Which sheet of a workbook was read and which were not; nothing where there is no other. */
export function WhichSheet({ words }: { words: string | null }) {
  return words && <p className={styles.which}>{words}</p>
}
