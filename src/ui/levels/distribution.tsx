import { useId } from 'react'
import styles from './distribution.module.css'
import type { LevelPosition } from './level.ts'
import { LevelPatterns, levelFill } from './level-patterns.tsx'

export type DistributionBar = { key: string; label: string; position: LevelPosition; count: number }

export type DistributionProps = {
  /** What the picture shows, as a finding: “Middle leaders stand at amber-red, and spread from red to amber-green”. */
  title: string
  /** The whole picture in one sentence, for those who hear it. */
  summary: string
  /** Weakest first. */
  bars: readonly DistributionBar[]
  /** What is counted: “people”. */
  unit: string
  /** The heading of the first column of its table: “Level”. */
  levelHeading: string
  /** The same numbers as a file. */
  csvHref?: string
}

const chart = { top: 28, plot: 132, foot: 30 }
const height = chart.top + chart.plot + chart.foot

/** How many chose each level, drawn large by the server, with the same numbers as a table below it. */
export function Distribution(props: DistributionProps) {
  const { title, summary, bars, unit } = props
  const patternId = useId()
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <figure className={styles.distribution}>
      <figcaption>{title}</figcaption>
      <svg width="100%" height={height} role="img" aria-label={summary}>
        <LevelPatterns id={patternId} />
        {bars.map((bar, index) => (
          <Bar
            key={bar.key}
            bar={bar}
            share={bar.count / most}
            place={index / bars.length}
            step={1 / bars.length}
            patternId={patternId}
          />
        ))}
        <line
          x1="0"
          x2="100%"
          y1={chart.top + chart.plot}
          y2={chart.top + chart.plot}
          className={styles.axis}
        />
      </svg>
      <details>
        <summary>Show as a table</summary>
        <table>
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{props.levelHeading}</th>
              <th scope="col">{unit}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th scope="row">{bar.label}</th>
                <td>{bar.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {props.csvHref && <a href={props.csvHref}>Download these numbers (CSV)</a>}
      </details>
    </figure>
  )
}

type BarProps = { bar: DistributionBar; share: number; place: number; step: number; patternId: string }

/** Widths are shares of the drawing and heights are pixels, so that words keep their size on any screen. */
function Bar({ bar, share, place, step, patternId }: BarProps) {
  const tall = bar.count === 0 ? 1 : Math.max(4, Math.round(share * chart.plot))
  const y = chart.top + chart.plot - tall
  const x = percent(place + step * 0.12)
  const middle = percent(place + step / 2)
  const area = { x, y, width: percent(step * 0.76), height: tall }
  const step_ = Math.round(bar.position) as 1 | 2 | 3 | 4
  return (
    <>
      <rect {...area} className={levelFill(step_)} />
      {step_ < 4 && <rect {...area} fill={`url(#${patternId}${step_})`} />}
      <text x={middle} y={y - 8} className={styles.count}>
        {bar.count}
      </text>
      <text x={middle} y={height - 9}>
        {bar.label}
      </text>
    </>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`
