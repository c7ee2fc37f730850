import { useId } from 'react'
import { classNames } from '../class-names.ts'
import { levelShade } from '../levels/level-shade.ts'
import styles from './level-grid.module.css'
import { yearBarsBox, yearBarsPath } from './year-bars.ts'

type Level = 1 | 2 | 3 | 4

/** A place and its cells, in the order of the columns: a level a year, the earliest first, and the same in words. */
export type LevelGridRow = {
  key: string
  label: string
  cells: readonly { levels: readonly (Level | null)[]; words: string; shown?: string }[]
}

export type LevelGridProps = {
  caption: string
  /** What the rows are, heard and not seen. */
  rowsCaption: string
  columns: readonly { key: string; label: string }[]
  rows: readonly LevelGridRow[]
}

const manyColumns = 12

/**
 * Levels of many places on many matters, over some years, as a real table. A cell has the shade and pattern of its latest
 * level, and a bar a year whose height is the level, so that it reads in grey as well; up to twelve columns it has the
 * word too. Rows stand as they are given: nothing is ranked, and nothing is added up.
 */
export function LevelGrid({ caption, rowsCaption, columns, rows }: LevelGridProps) {
  const captionId = useId()
  const dense = columns.length > manyColumns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls, and holds no link, must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-labelledby={captionId}>
      <table className={classNames(styles.grid, dense && styles.dense)}>
        <caption id={captionId}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{rowsCaption}</span>
            </th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => renderCell(cell, columns[index]?.key ?? index, dense))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A function and not a component: nothing in a cell has state, and there are thousands. */
function renderCell(cell: LevelGridRow['cells'][number], key: string | number, dense: boolean) {
  const latest = cell.levels.at(-1) ?? null
  const path = yearBarsPath(cell.levels)
  const box = yearBarsBox(cell.levels.length)
  return (
    <td key={key} className={latest ? levelShade(latest) : styles.none}>
      {path ? (
        <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={cell.words}>
          <path d={path} />
        </svg>
      ) : (
        <span className="vh">{cell.words}</span>
      )}
      {!dense && cell.shown && <b aria-hidden="true">{cell.shown}</b>}
    </td>
  )
}
