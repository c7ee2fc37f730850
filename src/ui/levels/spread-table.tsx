import { type ReactNode, useId } from 'react'
import type { LevelPosition } from './level.ts'
import { LevelMark } from './level-mark.tsx'
import { LevelPatterns, levelFill } from './level-patterns.tsx'
import styles from './spread-table.module.css'

/** One group: how many of it chose each level, weakest first, and where its middle is; `nothing` says why none shows. */
export type SpreadGroup = {
  key: string
  name: string
  note?: string
  href?: string
} & (
  | { counts: readonly number[]; middle: { position: LevelPosition | null; word: string } }
  | { nothing: ReactNode }
)

export type SpreadTableProps = {
  caption: string
  /** The heading of the first column: “Group”. */
  groupsLabel: string
  /** The heading of the last: “In the middle”. */
  middleLabel: string
  /** The words of the scale, weakest first. */
  words: readonly [string, string, string, string]
  groups: readonly SpreadGroup[]
}

const levels = [1, 2, 3, 4] as const

/**
 * How several groups answered one matter, large enough for a wall: a bar a level, as tall as its share of the group,
 * with the number of people over it and the word of the level once, above. A table, so that it is read as well as seen.
 */
export function SpreadTable({ caption, groupsLabel, middleLabel, words, groups }: SpreadTableProps) {
  const patternId = useId()
  return (
    <table className={styles.spread}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{groupsLabel}</span>
          </th>
          {words.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
          <th scope="col">{middleLabel}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group, index) => (
          <tr key={group.key}>
            <th scope="row">
              {group.href ? <a href={group.href}>{group.name}</a> : group.name}
              {group.note && <small>{group.note}</small>}
            </th>
            {'nothing' in group ? (
              <td colSpan={5} className={styles.nothing}>
                {group.nothing}
              </td>
            ) : (
              <Shares {...group} patternId={`${patternId}${index}`} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type SharesProps = Extract<SpreadGroup, { counts: readonly number[] }> & { patternId: string }

function Shares({ counts, middle, patternId }: SharesProps) {
  const answered = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  )
  return (
    <>
      {levels.map((level) => (
        <td key={level} className={styles.share}>
          <span>{counts[level - 1] || <span className={styles.nobody}>0</span>}</span>
          <Bar
            level={level}
            share={(counts[level - 1] ?? 0) / answered}
            patternId={`${patternId}${level}-`}
          />
        </td>
      ))}
      <td className={styles.middle}>
        {middle.position === null ? (
          <b>{middle.word}</b>
        ) : (
          <LevelMark {...middle} position={middle.position} />
        )}
      </td>
    </>
  )
}

function Bar({ level, share, patternId }: { level: 1 | 2 | 3 | 4; share: number; patternId: string }) {
  const tall = share === 0 ? 1 : Math.max(6, Math.round(share * 100))
  const area = { x: '12%', y: `${100 - tall}%`, width: '76%', height: `${tall}%` }
  return (
    <svg width="100%" aria-hidden="true">
      <LevelPatterns id={patternId} />
      <rect {...area} className={levelFill(level)} />
      {level < 4 && <rect {...area} fill={`url(#${patternId}${level})`} />}
      <line x1="0" x2="100%" y1="100%" y2="100%" className={styles.axis} />
    </svg>
  )
}
