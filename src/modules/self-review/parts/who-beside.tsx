import type { Day } from '#src/ui/dates.ts'
import { LinkButton, MarginSection } from '#src/ui/index.ts'
import type { Verdict } from '#src/verdict.ts'
import { RemindersBeside } from '../reminding/parts/reminders-beside.tsx'
import { baseOf } from './trail.ts'

type Props = {
  id: string
  mayRemind: Verdict
  reminders: { isOn: boolean; answersBy: Day | null; isOver: boolean }
  leaders: string[]
}

/** Beside the people who answer: reminding them, and who leads. */
export function WhoBeside({ id, mayRemind, reminders, leaders }: Props) {
  return (
    <>
      <RemindersBeside mayRemind={mayRemind} reminders={reminders} />
      <MarginSection heading="Who leads it">
        <ul>
          {leaders.map((leader) => (
            <li key={leader}>{leader}</li>
          ))}
        </ul>
        <LinkButton kind="quiet" to={`${baseOf(id)}/leaders/add`}>
          Ask somebody to lead it too
        </LinkButton>
      </MarginSection>
    </>
  )
}
