import styles from './level-patterns.module.css'

/** The class that gives an area of a drawing the shade of a level. */
export const levelFill = (level: 1 | 2 | 3 | 4): string | undefined => styles[`level${level}`]

/** The patterns of a drawing that shows levels; the area of level one is filled with `url(#ID1)`, and so on to three. */
export function LevelPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}1`}
        width="11"
        height="11"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="4" height="11" className={styles.stripes} />
      </pattern>
      <pattern id={`${id}2`} width="8" height="8" patternUnits="userSpaceOnUse">
        <circle cx="4" cy="4" r="1.3" className={styles.dots} />
      </pattern>
      <pattern id={`${id}3`} width="8" height="7" patternUnits="userSpaceOnUse">
        <rect width="8" height="1.2" className={styles.lines} />
      </pattern>
    </defs>
  )
}
