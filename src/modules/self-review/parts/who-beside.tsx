import { Form } from 'react-router'
import type { Day } from '#src/ui/dates.ts'
import { Button, MarginSection, Select } from '#src/ui/index.ts'
import type { Verdict } from '#src/verdict.ts'
import { RemindersBeside } from '../reminding/parts/reminders-beside.tsx'

type Props = {
  mayRemind: Verdict
  reminders: { isOn: boolean; answersBy: Day | null; isOver: boolean }
  leaders: string[]
  /** Members of the organisation who do not lead it yet. */
  others: { value: string; label: string }[]
  error: string | undefined
}

/** Beside the people who answer: reminding them, and who leads. */
export function WhoBeside({ mayRemind, reminders, leaders, others, error }: Props) {
  return (
    <>
      <RemindersBeside mayRemind={mayRemind} reminders={reminders} />
      <MarginSection heading="Who leads it">
        <ul>
          {leaders.map((leader) => (
            <li key={leader}>{leader}</li>
          ))}
        </ul>
        <Form method="post" noValidate>
          <Select
            name="membershipId"
            label="Ask somebody to lead it too"
            hint="They will see everything that the leaders see."
            empty="Choose a person"
            options={others}
            error={error}
          />
          <Button kind="quiet" name="intent" value="add-leader">
            Let them lead too
          </Button>
        </Form>
      </MarginSection>
    </>
  )
}
