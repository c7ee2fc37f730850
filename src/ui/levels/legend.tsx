import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './legend.module.css'
import type { LevelPosition } from './level.ts'
import { levelShade } from './level-shade.ts'

export type LegendItem = { position: LevelPosition; word: ReactNode }

/** What the shades mean, in the words of the scale; `notes` explain initials or anything else on the map. */
export function Legend({
  items,
  notes = [],
}: {
  items: LegendItem[]
  notes?: { sign: string; meaning: ReactNode }[]
}) {
  return (
    <ul className={styles.legend}>
      {items.map((item) => (
        <li key={item.position}>
          <span className={classNames(styles.swatch, levelShade(item.position))} />
          {item.word}
        </li>
      ))}
      {notes.map((note) => (
        <li key={note.sign}>
          <b>{note.sign}</b> {note.meaning}
        </li>
      ))}
    </ul>
  )
}
