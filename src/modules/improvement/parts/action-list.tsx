import { href } from 'react-router'
import { type Day, longDay } from '#src/ui/dates.ts'
import { TaskList } from '#src/ui/index.ts'
import type { PlanAction } from '../queries.ts'
import { isOverdue, openStatus, ownerWords } from '../rules.ts'
import { whereWords } from '../where.ts'
import { natureWords } from '../words.ts'

type ActionListProps = { planId: string; ofSchool: boolean; actions: PlanAction[]; today: Day }

/** Actions of a plan: what, who, by when, where and of which kind, and what came of those that are done. */
export function ActionList({ planId, ofSchool, actions, today }: ActionListProps) {
  if (actions.length === 0) return <p>No action yet.</p>
  return (
    <TaskList
      tasks={actions.map((action) => ({
        label: action.title,
        href: href('/improve/:planId/actions/:actionId', { planId, actionId: action.id }),
        note: <ActionNote {...{ action, today, ofSchool }} />,
        status: statusOf(action, today),
      }))}
    />
  )
}

type ActionNoteProps = { action: PlanAction; today: Day; ofSchool: boolean }

function ActionNote({ action, today, ofSchool }: ActionNoteProps) {
  const { dueOn, doneOn, doneNote, nature, shouldChange } = action
  const when = dueOn ? `${isOverdue(action, today) ? 'was due' : 'by'} ${longDay(dueOn)}` : 'no day yet'
  return (
    <>
      {[
        ownerWords(action),
        doneOn ? `done ${longDay(doneOn)}` : when,
        whereWords(action, ofSchool),
        natureWords[nature],
      ].join(' · ')}
      <br />
      {doneOn ? doneNote : shouldChange}
    </>
  )
}

function statusOf(action: PlanAction, today: Day) {
  if (action.doneOn) return 'done' as const
  if (isOverdue(action, today)) return 'overdue' as const
  return openStatus(action.startsOn, today)
}
