import { Form, useLocation } from 'react-router'
import { Button, ButtonRow, Checkboxes, Section } from '#src/ui/index.ts'
import { capital, countWord, inSentence } from '#src/ui/words.ts'

/** Whom the page offers to remind. */
export type NotAnsweredProps = {
  people: { seatId: string; name: string; perspective: string; hasBegun: boolean }[]
  /** How many were invited and have still to join. */
  toJoin: number
  error: string | undefined
}

/** Who has not answered: the fact alone, as each group was told; those chosen can be reminded together. */
export function NotAnswered({ people, toJoin, error }: NotAnsweredProps) {
  const { key } = useLocation()
  if (people.length + toJoin === 0) return null
  return (
    <Section heading="Who has not answered yet">
      {/* A new form each time it has been sent: whoever was reminded is not chosen any more. */}
      <Form key={key} method="post" noValidate>
        {people.length > 0 && (
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
        )}
        {toJoin > 0 && <p>{joinWords(toJoin)}</p>}
        <ButtonRow>
          {people.length > 0 && (
            <Button kind="quiet" name="intent" value="remind-some">
              Remind those chosen
            </Button>
          )}
          <Button kind="quiet" name="intent" value="remind">
            Remind all of them
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function joinWords(toJoin: number): string {
  return `${capital(countWord(toJoin, 'person who is invited has', 'people who are invited have'))} not joined yet. If you remind all, their invitation goes out again with a new link.`
}
