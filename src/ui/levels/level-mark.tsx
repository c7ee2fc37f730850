import { classNames } from '../class-names.ts'
import { Hidden } from '../page/hidden.tsx'
import { type LevelPosition, placeInWords } from './level.ts'
import styles from './level-mark.module.css'
import { levelShade } from './level-shade.ts'
import { stepsPath } from './steps.ts'

export type LevelMarkProps = {
  position: LevelPosition
  word: string
  /** A few words behind it: “as before”, “was amber-red”. */
  note?: string
}

/** The most letters of a level that always stand in one line: more part where there is no room for them. */
const oneLine = 18

/** A level: its word, its place on the scale, its shade and pattern. Never a digit. */
export function LevelMark({ position, word, note }: LevelMarkProps) {
  return (
    <span className={classNames(styles.mark, word.length > oneLine && styles.long)}>
      <span className={classNames(styles.pill, levelShade(position))}>
        <Steps position={position} />
        {word}
        <Hidden>, {placeInWords(position)}</Hidden>
      </span>
      {note && <small>{note}</small>}
    </span>
  )
}

/** Four steps, of which those that the level has reached stand tall; a half step stands half. */
export function Steps({ position }: { position: LevelPosition }) {
  return (
    <svg width="19" height="10" viewBox="0 0 19 10" aria-hidden>
      <path fill="currentColor" d={stepsPath(position)} />
    </svg>
  )
}
