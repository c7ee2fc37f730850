import { Form } from 'react-router'
import { Button, MarginSection, Select } from '#src/ui/index.ts'
import type { Verdict } from '#src/verdict.ts'

type Props = {
  mayRemind: Verdict
  leaders: string[]
  /** Members of the organisation who do not lead it yet. */
  others: { value: string; label: string }[]
  error: string | undefined
}

/** Beside the people who answer: reminding them, and who leads. */
export function WhoBeside({ mayRemind, leaders, others, error }: Props) {
  return (
    <>
      <MarginSection heading="Those who have not answered">
        <Form method="post">
          <Button
            kind="quiet"
            name="intent"
            value="remind"
            disabledBecause={mayRemind.ok ? null : mayRemind.because}
          >
            Remind them
          </Button>
        </Form>
      </MarginSection>
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
