import { Link } from 'react-router'
import { Checkbox, Hidden, LevelMark, Select, Table } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { type LevelWords, levelWord } from '../../middle.ts'
import { controls, importances, notSaid, type PlanningRow } from '../planning.ts'
import styles from './planning-table.module.css'

type Props = {
  rows: PlanningRow[]
  words: LevelWords
  base: string
  /** What was sent, where something was wrong with it. */
  typed: Record<string, unknown> | null
  /** What was sent and crossed with another leader's, field by field; everything else of it is saved. */
  kept: Record<string, string> | null
}

/** The planning page's table: what was agreed, how important it is, in whose control, and whether it is a priority. */
export function PlanningTable({ rows, words, base, typed, kept }: Props) {
  const settled = rows.filter((row) => row.isSettled)
  return (
    <>
      {settled.map((row) => (
        <Before key={row.id} row={row} typed={typed} />
      ))}
      <Table
        caption="The elements, in the framework’s order"
        captionHidden
        columns={[
          { key: 'element', label: 'Element' },
          { key: 'level', label: 'Agreed' },
          { key: 'importance', label: 'How important' },
          { key: 'control', label: 'In our control' },
          { key: 'priority', label: 'Priority' },
        ]}
        rows={settled.map((row) => ({ key: row.id, cells: cellsOf(row, { words, base, typed, kept }) }))}
      />
    </>
  )
}

function cellsOf(row: PlanningRow, { words, base, typed, kept }: Omit<Props, 'rows'>) {
  const { id, title, letter, level, isPriority, planned } = row
  const shown = (field: string, saved: string | null) =>
    String(kept?.[field] ?? typed?.[field] ?? saved ?? '')
  const ticked = typed ? [typed.priority].flat().includes(id) : isPriority
  return [
    <span key="element" className={styles.named}>
      <b>{letter}</b>
      <span>
        <Link to={`${base}/priorities/${id}`}>{title}</Link>
      </span>
    </span>,
    level ? <LevelMark key="level" position={level} word={levelWord(level, words)} /> : 'Left open',
    <Select
      key="importance"
      name={`importance-${id}`}
      label={<Hidden>How important is {title}?</Hidden>}
      empty={capital(notSaid)}
      options={importances.map((value) => ({ value, label: capital(value) }))}
      defaultValue={shown(`importance-${id}`, planned.importance)}
    />,
    <Select
      key="control"
      name={`control-${id}`}
      label={<Hidden>How much of {title} is in our control?</Hidden>}
      empty={capital(notSaid)}
      options={controls.map((value) => ({ value, label: capital(value) }))}
      defaultValue={shown(`control-${id}`, planned.control)}
    />,
    <Checkbox
      key="priority"
      name="priority"
      id={`priority-${id}`}
      value={id}
      label={<Hidden>{title} is a priority</Hidden>}
      defaultChecked={ticked}
    />,
  ]
}

type BeforeProps = { row: PlanningRow; typed: Props['typed'] }

/** What stood here when the page was shown, so that only what was changed on it is written; also if it is shown again. */
function Before({ row: { id, isPriority, planned }, typed }: BeforeProps) {
  const fields = [
    [`importance-${id}-before`, planned.importance],
    [`control-${id}-before`, planned.control],
  ] as const
  const was = typed ? [typed.before].flat().includes(id) : isPriority
  return (
    <>
      {was && <input type="hidden" name="before" value={id} />}
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(typed?.[name] ?? value ?? '')} />
      ))}
    </>
  )
}
