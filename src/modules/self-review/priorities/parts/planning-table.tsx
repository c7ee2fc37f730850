import { Link } from 'react-router'
import { Checkbox, Hidden, LevelMark, Select, Table } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { type LevelWords, levelWord } from '../../middle.ts'
import { controls, importances, type PlanningRow } from '../planning.ts'

type Props = { rows: PlanningRow[]; words: LevelWords; base: string; typed: Record<string, unknown> | null }

/** The planning page's table: what was agreed, how important it is, in whose control, and whether it is a priority. */
export function PlanningTable({ rows, words, base, typed }: Props) {
  const settled = rows.filter((row) => row.isSettled)
  return (
    <>
      {settled.map((row) => (
        <Before key={row.id} {...row} />
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
        rows={settled.map((row) => ({ key: row.id, cells: cellsOf(row, { words, base, typed }) }))}
      />
    </>
  )
}

function cellsOf(row: PlanningRow, { words, base, typed }: Omit<Props, 'rows'>) {
  const { id, title, letter, level, isPriority, planned } = row
  const shown = (field: string, saved: string | null) => String(typed?.[field] ?? saved ?? '')
  const ticked = typed ? [typed.priority].flat().includes(id) : isPriority
  return [
    <>
      <b>{letter}</b> <Link to={`${base}/priorities/${id}`}>{title}</Link>
    </>,
    level ? <LevelMark key="level" position={level} word={levelWord(level, words)} /> : 'Left open',
    <Select
      key="importance"
      name={`importance-${id}`}
      label={<Hidden>How important is {title}?</Hidden>}
      empty="Not said"
      options={importances.map((value) => ({ value, label: capital(value) }))}
      defaultValue={shown(`importance-${id}`, planned.importance)}
    />,
    <Select
      key="control"
      name={`control-${id}`}
      label={<Hidden>How much of {title} is in our control?</Hidden>}
      empty="Not said"
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

/** What stood here when the page was shown, so that only what was changed on it is written. */
function Before({ id, isPriority, planned }: PlanningRow) {
  return (
    <>
      {isPriority && <input type="hidden" name="before" value={id} />}
      <input type="hidden" name={`importance-${id}-before`} value={planned.importance ?? ''} />
      <input type="hidden" name={`control-${id}-before`} value={planned.control ?? ''} />
    </>
  )
}
