import { levelWord, natureWords } from '#src/modules/improvement/index.ts'
import { longDay } from '#src/ui/dates.ts'
import { Sheet } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import type { FrozenAction, FrozenPlan } from '../frozen-plan.ts'
import styles from './plan-copy.module.css'

/** A plan exactly as the partner reads it: the one component of the preview and of the reading. */
export function PlanCopy({ copy, label }: { copy: FrozenPlan; label: string }) {
  return (
    <Sheet label={label}>
      <h2>{copy.priority}</h2>
      <ol className={styles.actions}>
        {copy.actions.map((action) => (
          <li key={action.title + action.shouldChange}>
            <h3>{action.title}</h3>
            <p>{action.shouldChange}</p>
            <small>{factsOf(action)}</small>
            {action.doneNote && <p>{action.doneNote}</p>}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

/** 'From 16 November 2026, by 18 December 2026 · across the trust · assurance'. */
function factsOf({ level, nature, startsOn, dueOn, doneOn }: FrozenAction): string {
  const days = [startsOn ? `from ${longDay(startsOn)}` : '', dueOn ? `by ${longDay(dueOn)}` : '']
  const when = doneOn ? `done on ${longDay(doneOn)}` : days.filter(Boolean).join(', ') || 'no day yet'
  return capital([when, levelWord(level, false), natureWords[nature]].join(' · '))
}
