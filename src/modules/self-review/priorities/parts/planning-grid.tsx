import { useId } from 'react'
import { capital } from '#src/ui/words.ts'
import type { LevelWords } from '../../middle.ts'
import { asGrid, type GridCell, gridInWords, importances, type PlanningRow } from '../planning.ts'
import styles from './planning-grid.module.css'

type Props = { rows: readonly PlanningRow[]; words: LevelWords }

const [left, top, wide, high] = [74, 10, 86, 70]
const mark = 11

/** Maturity against importance, each element by its letter; a priority is filled. The table below says the same. */
export function PlanningGrid({ rows, words }: Props) {
  const [title, summary] = [useId(), useId()]
  return (
    <figure className={styles.figure}>
      <svg viewBox="0 0 420 340" role="img" aria-labelledby={`${title} ${summary}`} className={styles.grid}>
        <title id={title}>How important each element is, and where it stands</title>
        <desc id={summary}>{gridInWords(rows, words)}</desc>
        {importances.toReversed().map((importance, row) => (
          <Words key={importance} text={capital(importance)} x={left - 8} y={top + high * (row + 0.5)} end />
        ))}
        {words.map((word, column) => (
          <Words key={word} text={word} x={left + wide * (column + 0.5)} y={top + high * 4 + 16} />
        ))}
        {asGrid(rows).map((cells, row) =>
          cells.map((cell, column) => (
            <Place key={`${cell.importance} ${cell.level}`} {...{ cell, row, column }} />
          )),
        )}
        <text x={left} y={top + high * 4 + 44} className={styles.axis}>
          Where it stands, from the weaker end to the stronger →
        </text>
      </svg>
      <figcaption className={styles.key}>
        <p>{gridInWords(rows, words)} A filled letter is a priority.</p>
        <ul>
          {rows
            .filter((row) => row.isSettled)
            .map(({ id, letter, title, isPriority }) => (
              <li key={id}>
                <b>{letter}</b> {title}
                {isPriority && ', a priority'}
              </li>
            ))}
        </ul>
      </figcaption>
    </figure>
  )
}

/** A word beside the grid, on two lines where it is long. */
function Words({ text, x, y, end }: { text: string; x: number; y: number; end?: boolean }) {
  const lines = text.length > 11 ? text.split(/(?<=-)|\s/).filter(Boolean) : [text]
  return (
    <text x={x} y={y} className={end ? styles.beside : styles.below}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? 0 : 13}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

const perLine = 3

function Place({ cell, row, column }: { cell: GridCell; row: number; column: number }) {
  const [x, y] = [left + wide * column, top + high * row]
  const lines = Math.ceil(cell.letters.length / perLine)
  const scale = Math.min(1, 2.6 / Math.max(lines, 1))
  return (
    <g>
      <rect x={x} y={y} width={wide} height={high} className={styles.cell} />
      {cell.letters.map(({ letter, isPriority }, at) => {
        const cx = x + wide / 2 + ((at % perLine) - (Math.min(cell.letters.length, perLine) - 1) / 2) * 26
        const cy = y + high / 2 + (Math.floor(at / perLine) - (lines - 1) / 2) * 25 * scale
        return (
          <g key={letter} className={isPriority ? styles.priority : styles.other}>
            <circle cx={cx} cy={cy} r={mark * scale} />
            <text x={cx} y={cy + 4.5 * scale}>
              {letter}
            </text>
          </g>
        )
      })}
    </g>
  )
}
