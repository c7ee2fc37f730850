import { Form } from 'react-router'
import { Button, ButtonRow, Checkboxes, Section } from '#src/ui/index.ts'
import { inSentence } from '#src/ui/words.ts'

type Props = {
  people: { seatId: string; name: string; perspective: string; hasBegun: boolean }[]
  error: string | undefined
}

/** Who has not answered: the fact alone, as each group was told; those chosen can be reminded together. */
export function NotAnswered({ people, error }: Props) {
  if (people.length === 0) return null
  return (
    <Section heading="Who has not answered yet">
      <Form method="post" noValidate>
        <Checkboxes
          name="seats"
          label="Whom do you want to remind?"
          hint="Each gets a message, at most once a day. It says by when, and nothing of what anybody answered."
          error={error}
          choices={people.map(({ seatId, name, perspective, hasBegun }) => ({
            value: seatId,
            label: `${name}, ${inSentence(perspective)}${hasBegun ? ': has begun' : ''}`,
          }))}
        />
        <ButtonRow>
          <Button kind="quiet" name="intent" value="remind-some">
            Remind those chosen
          </Button>
          <Button kind="quiet" name="intent" value="remind">
            Remind all of them
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
