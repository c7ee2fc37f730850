import { LevelMark, Quote } from '#src/ui/index.ts'
import { positionOfMiddle } from '../../hearing/heat-map-view.ts'
import type { Cell } from '../../heat-map.ts'
import { type LevelWords, spreadWords, wordFor } from '../../middle.ts'
import styles from './said-by-groups.module.css'

type Group = {
  id: string
  name: string
  cell: Cell
  comments: { id: string; said: string; source: string }[]
}

type Props = { groups: Group[]; words: LevelWords; base: string; elementId: string }

/** What each group said of one element: its middle, its spread in words, its comments. */
export function SaidByGroups({ groups, words, base, elementId }: Props) {
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <section key={group.id} className={styles.group}>
          <h3>
            <a href={`${base}/heat-map/${elementId}/${group.id}`}>{group.name}</a>
          </h3>
          <Middle cell={group.cell} words={words} />
          {group.comments.map((comment) => (
            <Quote key={comment.id} source={comment.source}>
              {comment.said}
            </Quote>
          ))}
        </section>
      ))}
    </div>
  )
}

function Middle({ cell, words }: { cell: Cell; words: LevelWords }) {
  if (cell.shows !== 'answers') return <p className={styles.spread}>{cell.shows}</p>
  const position = positionOfMiddle(cell.middle)
  const word = wordFor(cell.middle, words)
  return (
    <p className={styles.spread}>
      {position === null ? word : <LevelMark position={position} word={word} />}
      <span>{spreadWords(cell.counts, words)}</span>
    </p>
  )
}
