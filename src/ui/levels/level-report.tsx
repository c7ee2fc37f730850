import { barsBox, barsPath } from '../heat-map/bars.ts'
import { Hidden } from '../page/hidden.tsx'
import type { LevelPosition } from './level.ts'
import { LevelMark } from './level-mark.tsx'
import styles from './level-report.module.css'

/** How one group answered one matter, small: the shape, and the same in words; no counts where nothing is shown. */
export type LevelReportSpread = { key: string; label: string; counts: readonly number[]; words: string }

export type LevelReportEntry = {
  key: string
  title: string
  level: { position: LevelPosition; word: string; note?: string } | null
  /** What stands where there is no level. */
  noLevel: string
  /** Carries the mark, such as a priority. */
  isMarked?: boolean
  text: string
  /** What some said otherwise, under words of its own. */
  otherwise?: { label: string; text: string } | undefined
  titles?: readonly string[]
  spread?: readonly LevelReportSpread[]
}

export type LevelReportProps = {
  groups: readonly { key: string; title: string; entries: readonly LevelReportEntry[] }[]
  /** What the mark means: “Priority”. */
  markWord: string
  /** The heading of an entry's titles: “What supports it”. */
  titlesLabel: string
}

/** Levels with their reasons, matter by matter, as a report that one reads and prints. */
export function LevelReport({ groups, markWord, titlesLabel }: LevelReportProps) {
  return groups.map((group) => (
    <section key={group.key} className={styles.group}>
      <h2>{group.title}</h2>
      {group.entries.map((entry) => (
        <article key={entry.key} id={entry.key} className={styles.entry}>
          <div>
            <h3>{entry.title}</h3>
            {entry.isMarked && <p className={styles.marked}>{markWord}</p>}
            <p className={styles.level}>
              {entry.level ? <LevelMark {...entry.level} /> : <span>{entry.noLevel}</span>}
            </p>
          </div>
          <div>
            <Paragraphs text={entry.text} />
            {entry.otherwise && (
              <div className={styles.otherwise}>
                <h4>{entry.otherwise.label}</h4>
                <Paragraphs text={entry.otherwise.text} />
              </div>
            )}
            <Titles label={titlesLabel} titles={entry.titles ?? []} />
            <Spread spread={entry.spread ?? []} />
          </div>
        </article>
      ))}
    </section>
  ))
}

function Paragraphs({ text }: { text: string }) {
  return text.split('\n\n').map(
    (paragraph) =>
      paragraph && (
        <p key={paragraph} className={styles.text}>
          {paragraph}
        </p>
      ),
  )
}

function Titles({ label, titles }: { label: string; titles: readonly string[] }) {
  if (titles.length === 0) return null
  return (
    <div className={styles.titles}>
      <h4>{label}</h4>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </div>
  )
}

function Spread({ spread }: { spread: readonly LevelReportSpread[] }) {
  if (spread.length === 0) return null
  return (
    <ul className={styles.spread}>
      {spread.map((one) => {
        const box = barsBox(one.counts.length)
        return (
          <li key={one.key}>
            <b>{one.label}</b>
            {one.counts.length > 0 && (
              <svg
                viewBox={`0 0 ${box.width} ${box.height}`}
                width={box.width}
                height={box.height}
                aria-hidden="true"
              >
                <path d={barsPath(one.counts)} />
              </svg>
            )}
            <span>
              <Hidden>: </Hidden>
              {one.words}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
