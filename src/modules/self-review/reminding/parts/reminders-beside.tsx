import { Form } from 'react-router'
import { type Day, longDay } from '#src/ui/dates.ts'
import { Button, MarginSection } from '#src/ui/index.ts'
import type { Verdict } from '#src/verdict.ts'

type Props = {
  mayRemind: Verdict
  reminders: { isOn: boolean; answersBy: Day | null; isOver: boolean }
}

/** Beside the people who answer: what goes out by itself, and the way to stop it. */
export function RemindersBeside({ mayRemind, reminders: { isOn, answersBy, isOver } }: Props) {
  return (
    <MarginSection heading="Reminders">
      {!mayRemind.ok && <p>{mayRemind.because}</p>}
      {!isOver && (
        <Form method="post">
          <p>{wordsFor(isOn, answersBy)}</p>
          <Button kind="words" name="intent" value={isOn ? 'reminders-off' : 'reminders-on'}>
            {isOn ? 'Do not send reminders' : 'Send reminders'}
          </Button>
        </Form>
      )}
    </MarginSection>
  )
}

function wordsFor(isOn: boolean, answersBy: Day | null): string {
  if (!isOn) return 'Nobody is reminded unless you do it here.'
  const by = answersBy ? `${longDay(answersBy)}` : 'the day by which answers are asked for, once it is set'
  return `Anyone who has not answered gets a reminder three days before ${by}, and on that day; whoever has still to join, a new link.`
}
