import { Form } from 'react-router'
import { Button, ButtonRow, errorFor, type FieldError, Radios, TextInput } from '#src/ui/index.ts'
import type { Ordering } from '../talk.ts'

type Props = {
  intent: 'begin' | 'arrange'
  ordering: Ordering
  notesBy: string
  /** Who leads, to choose from. */
  leaders: readonly string[]
  here: string
  errors: FieldError[]
}

/** In which order the elements come, and who takes notes: to begin with, and to change it later. */
export function ArrangeForm({ intent, ordering, notesBy, leaders, here, errors }: Props) {
  return (
    <Form method="post" action={here}>
      <Radios
        name="ordering"
        label="In which order do you talk?"
        defaultValue={ordering}
        error={errorFor(errors, 'ordering')}
        choices={[
          {
            value: 'differ',
            label: 'Where you differ most first',
            hint: 'What you see alike comes last, and may need no talk.',
          },
          { value: 'framework', label: 'As the framework has them' },
        ]}
      />
      <TextInput
        name="notesBy"
        label="Who takes notes?"
        hint="Whoever writes down what you agree. You can leave it empty."
        defaultValue={notesBy}
        error={errorFor(errors, 'notesBy')}
        list="leaders"
        autoComplete="off"
      />
      <datalist id="leaders">
        {leaders.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ButtonRow>
        <Button kind={intent === 'begin' ? 'primary' : 'quiet'} name="intent" value={intent}>
          {intent === 'begin' ? 'Start the discussion' : 'Change it for everybody'}
        </Button>
      </ButtonRow>
    </Form>
  )
}
