import { useId, useRef } from 'react'
import { classNames } from '../class-names.ts'
import { levelShade } from '../levels/level-shade.ts'
import { useFollowInside } from './follow-inside.ts'
import styles from './level-grid.module.css'
import { useOneStop } from './one-stop.ts'
import { yearBarsBox, yearBarsPath } from './year-bars.ts'

type Level = 1 | 2 | 3 | 4

/** What stands in one cell: a level a year, the earliest first, and the same in words; `href` opens it. */
export type LevelGridCell = {
  levels: readonly (Level | null)[]
  words: string
  shown?: string
  href?: string
}

/** A place and its cells, in the order of the columns; `nothing` says in words that there is none of them. */
export type LevelGridRow = {
  key: string
  label: string
  note?: string
  href?: string
  nothing?: string
  cells: readonly LevelGridCell[]
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
 * word too. Rows stand as they are given: nothing is ranked, and nothing is added up. Where cells open something they are
 * plain anchors and one stop of the tab key, as in the heat map.
 */
export function LevelGrid({ caption, rowsCaption, columns, rows }: LevelGridProps) {
  const captionId = useId()
  const table = useRef<HTMLTableElement>(null)
  const move = useOneStop(table)
  const follow = useFollowInside()
  const dense = columns.length > manyColumns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-labelledby={captionId}>
      <table
        ref={table}
        className={classNames(styles.grid, dense && styles.dense)}
        onClick={follow}
        onKeyDown={move}
      >
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
        <tbody>{rows.map((row) => renderRow(row, columns, dense))}</tbody>
      </table>
    </section>
  )
}

function renderRow(row: LevelGridRow, columns: LevelGridProps['columns'], dense: boolean) {
  return (
    <tr key={row.key}>
      <th scope="row">
        {row.href ? <a href={row.href}>{row.label}</a> : row.label}
        {row.note && <small>{row.note}</small>}
      </th>
      {row.nothing ? (
        <td colSpan={columns.length} className={styles.nothing}>
          {row.nothing}
        </td>
      ) : (
        row.cells.map((cell, index) => renderCell(cell, columns[index]?.key ?? index, dense))
      )}
    </tr>
  )
}

/** A function and not a component: nothing in a cell has state, and there are thousands. */
function renderCell({ levels, words, shown, href }: LevelGridCell, key: string | number, dense: boolean) {
  const latest = levels.at(-1) ?? null
  const path = yearBarsPath(levels)
  const box = yearBarsBox(levels.length)
  const word = !dense && shown && <b aria-hidden="true">{shown}</b>
  const shade = latest ? levelShade(latest) : styles.none
  if (!path)
    return (
      <td key={key} className={shade}>
        <span className="vh">{words}</span>
        {word}
      </td>
    )
  if (href)
    return (
      <td key={key} className={shade}>
        <a href={href} aria-label={words}>
          <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
            <path d={path} />
          </svg>
          {word}
        </a>
      </td>
    )
  return (
    <td key={key} className={shade}>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={words}>
        <path d={path} />
      </svg>
      {word}
    </td>
  )
}
