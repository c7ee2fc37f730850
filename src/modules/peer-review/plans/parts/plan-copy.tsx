import { levelWords, natureWords } from '#src/modules/improvement/index.ts'
import { longDay } from '#src/ui/dates.ts'
import { Sheet, SummaryList } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import type { FrozenAction, FrozenPlan } from '../frozen-plan.ts'

/** A plan exactly as the partner reads it: the one component of the preview and of the reading. */
export function PlanCopy({ copy, label }: { copy: FrozenPlan; label: string }) {
  return (
    <Sheet label={label}>
      <h2>{copy.priority}</h2>
      {copy.actions.map((action) => (
        <section key={action.title + action.shouldChange}>
          <h3>{action.title}</h3>
          <SummaryList rows={rowsOf(action)} />
        </section>
      ))}
    </Sheet>
  )
}

function rowsOf({ shouldChange, level, nature, startsOn, dueOn, doneOn, doneNote }: FrozenAction) {
  const days = [startsOn ? `from ${longDay(startsOn)}` : '', dueOn ? `by ${longDay(dueOn)}` : '']
  return [
    { key: 'What it should change', value: shouldChange },
    { key: 'Where', value: capital(levelWords[level]) },
    { key: 'Kind of work', value: capital(natureWords[nature]) },
    { key: 'When', value: capital(days.filter(Boolean).join(', ')) || 'Not said' },
    ...(doneOn ? [{ key: `Done on ${longDay(doneOn)}`, value: doneNote ?? '' }] : []),
  ]
}
