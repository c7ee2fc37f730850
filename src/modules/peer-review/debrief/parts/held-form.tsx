import { Form } from 'react-router'
import type { Day } from '#src/ui/dates.ts'
import { Button, ButtonRow, DateInput, errorFor, type FieldError, Section } from '#src/ui/index.ts'
import type { Verdict } from '#src/verdict.ts'

type HeldProps = { verdict: Verdict; errors?: readonly FieldError[]; planned: Day | null }

/** Where the associate says on which day the debrief was held; what the form round it holds is sent along. */
export function HeldFields({ verdict, errors, planned }: HeldProps) {
  return (
    <Section heading="Was the debrief held?" lede="The visiting team’s notes are erased 30 days after it.">
      <DateInput
        name="heldOn"
        label="The debrief was held on"
        defaultValue={planned ?? ''}
        error={errorFor(errors, 'heldOn')}
      />
      <ButtonRow>
        <Button kind="quiet" name="intent" value="hold" disabledBecause={verdict.ok ? null : verdict.because}>
          It was held on this day
        </Button>
      </ButtonRow>
    </Section>
  )
}

/** The same by itself, while the page of the debrief cannot be written. */
export function HeldForm(props: HeldProps) {
  return (
    <Form method="post" noValidate>
      <HeldFields {...props} />
    </Form>
  )
}
