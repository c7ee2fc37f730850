import { Fragment, useId, useRef } from 'react'
import { classNames } from '../class-names.ts'
import { LevelMark } from '../levels/level-mark.tsx'
import { levelShade } from '../levels/level-shade.ts'
import { barsBox, barsPath } from './bars.ts'
import { useFollowInside } from './follow-inside.ts'
import cells from './heat-cells.module.css'
import styles from './heat-map.module.css'
import phone from './heat-map-phone.module.css'
import paper from './heat-map-print.module.css'
import type { HeatMapCaption, HeatMapCell, HeatMapProps, HeatMapRow } from './heat-map-types.ts'
import { useOneStop } from './one-stop.ts'
import { placeInitials, slotWidth } from './slots.ts'

const manyColumns = 6

/**
 * The shape of each group's answers to each matter, as a real table whose cells are links. The cells are
 * plain anchors, a path and a word each: this page is asked for often, and a router's link in each of 480
 * cells would triple the time it takes. One handler on the table keeps their clicks inside the browser.
 */
export function HeatMap(props: HeatMapProps) {
  const { caption, columns, rows, slotsCaption, agreedCaption, legend } = props
  const captionId = useId()
  const follow = useFollowInside()
  const table = useRef<HTMLTableElement>(null)
  const move = useOneStop(table)
  const dense = columns.length > manyColumns
  const span = 1 + columns.length + (slotsCaption ? 1 : 0) + (agreedCaption ? 1 : 0)
  return (
    <div
      className={classNames(
        styles.heat,
        cells.cells,
        phone.phone,
        paper.paper,
        dense && styles.dense,
        dense && cells.dense,
      )}
      data-dense={dense || undefined}
    >
      <section className={styles.scroll} aria-labelledby={captionId}>
        <table ref={table} onClick={follow} onKeyDown={move}>
          <caption id={captionId} className="vh">
            {caption}
          </caption>
          <Head {...props} />
          <tbody>
            {rows.map((row, index) => (
              <Fragment key={row.key}>
                {row.group && row.group !== rows[index - 1]?.group && (
                  <tr className={styles.group}>
                    <th scope="colgroup" colSpan={span}>
                      <span>{row.group}</span>
                    </th>
                  </tr>
                )}
                <Row row={row} props={props} dense={dense} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      {legend}
    </div>
  )
}

function Head({ columns, rowsCaption, slotsCaption, agreedCaption }: HeatMapProps) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="vh">{rowsCaption}</span>
        </th>
        {columns.map((column) => (
          <th key={column.key} scope="col">
            {column.label}
            {column.note && <small>{column.note}</small>}
          </th>
        ))}
        {slotsCaption && <HeadNote caption={slotsCaption} part="slots" />}
        {agreedCaption && <HeadNote caption={agreedCaption} part="agreed" />}
      </tr>
    </thead>
  )
}

function HeadNote({ caption, part }: { caption: HeatMapCaption; part: 'slots' | 'agreed' }) {
  return (
    <th scope="col" className={styles[part]} data-part={part}>
      {caption.label}
      {caption.note && <small>{caption.note}</small>}
    </th>
  )
}

function Row({ row, props, dense }: { row: HeatMapRow; props: HeatMapProps; dense: boolean }) {
  const { slotsCaption, agreedCaption, notAgreed = 'not yet' } = props
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.label}</a>
        {row.note && <small>{row.note}</small>}
      </th>
      {row.cells.map((cell, index) => renderCell(cell, props.columns[index]))}
      {slotsCaption && <Slots row={row} perLine={dense ? 3 : 2} />}
      {agreedCaption && (
        <td className={styles.agreed} data-part="agreed" data-in={agreedCaption.label}>
          {row.agreed && typeof row.agreed !== 'string' ? (
            <LevelMark {...row.agreed} />
          ) : (
            <small>{row.agreed ?? notAgreed}</small>
          )}
        </td>
      )}
    </tr>
  )
}

/**
 * A function and not a component: nothing in a cell has state, and there are many. On a phone, where no head stands above
 * it, the cell says itself what it is in.
 */
function renderCell(cell: HeatMapCell, column: HeatMapProps['columns'][number] | undefined) {
  const { key, label } = column ?? {}
  if (cell.kind !== 'level') {
    return (
      <td key={key} data-in={label} className={cell.kind === 'few' ? cells.few : cells.none}>
        {cell.text}
        {cell.mark && <small>{cell.mark}</small>}
      </td>
    )
  }
  const box = barsBox(cell.counts.length)
  return (
    <td key={key} data-in={label}>
      <a
        href={cell.href}
        aria-label={`${cell.word}${cell.mark ? `, ${cell.mark}` : ''}: ${cell.label}`}
        className={cell.position === null ? cells.open : levelShade(cell.position)}
      >
        <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
          <path d={barsPath(cell.counts)} />
        </svg>
        {cell.word}
        {/* The space parts the two words for whoever hears the cell, too. */}
        {cell.mark && ' '}
        {cell.mark && <small>{cell.mark}</small>}
      </a>
    </td>
  )
}

function Slots({ row, perLine }: { row: HeatMapRow; perLine: number }) {
  const placed = placeInitials(row.middles ?? [], perLine)
  const lines = Math.max(2, ...placed.map((place) => place.lines.length))
  const height = lines * 11 + 4
  return (
    <td className={row.spreadWide ? styles.wide : styles.slots} data-part="slots">
      <svg viewBox={`0 0 ${4 * slotWidth} ${height}`} aria-hidden="true">
        <path d={[0, 1, 2, 3, 4].map((line) => `M${line * slotWidth || 0.5} 0v${height}`).join('')} />
        {placed.map((place) =>
          place.lines.map((line, index) => (
            <text key={place.x + line} x={place.x} y={height - 5 - (place.lines.length - 1 - index) * 11}>
              {line}
            </text>
          )),
        )}
      </svg>
      <span className="vh">{row.spreadWide ? 'Groups far apart' : 'Groups close together'}</span>
    </td>
  )
}
