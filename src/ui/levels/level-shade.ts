import styles from './level.module.css'
import type { LevelPosition } from './level.ts'

const shades: Record<LevelPosition, string | undefined> = {
  1: styles.a,
  1.5: styles.ab,
  2: styles.b,
  2.5: styles.bc,
  3: styles.c,
  3.5: styles.cd,
  4: styles.d,
}

/** The class that gives a level its shade, its pattern and the ink that stands on it. */
export const levelShade = (position: LevelPosition): string | undefined => shades[position]
