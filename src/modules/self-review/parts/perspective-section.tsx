import { Form } from 'react-router'
import { Button, Hidden, LinkButton, Section } from '#src/ui/index.ts'
import { type Mode, modeWords } from '../anonymity.ts'
import type { SelfReviewState } from '../gates.ts'
import styles from './perspective-section.module.css'

type Props = {
  perspective: {
    id: string
    name: string
    mode: Mode
    inTheRoom: number | null
    spreadMayCross: boolean
    people: { seatId: string; name: string; hasAnswered: boolean }[]
    waiting: { id: string; name: string; email: string }[]
  }
  /** The address under which the self-review's pages are. */
  base: string
  state: SelfReviewState
}

/** One perspective: how it speaks, who is asked, and the fact of who has answered. */
export function PerspectiveSection({ perspective, base, state }: Props) {
  const { id, name, mode, people, waiting } = perspective
  const here = `${base}/who/${id}`
  return (
    <Section
      heading={name}
      lede={`They answer ${mode === 'anonymous' ? 'anonymously' : modeWords[mode]}. ${crossing(perspective.spreadMayCross)}`}
      beside={
        state !== 'revealed' && (
          <LinkButton kind="quiet" to={here}>
            Change<Hidden> {name}</Hidden>
          </LinkButton>
        )
      }
    >
      {people.length + waiting.length > 0 && (
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.seatId}>
              <span>{person.name}</span>
              <span className={styles.state}>{person.hasAnswered ? 'has answered' : 'not yet'}</span>
              {state !== 'revealed' && (
                <Form method="post">
                  <input type="hidden" name="seatId" value={person.seatId} />
                  <Button kind="danger" name="intent" value="end-place">
                    Take away<Hidden> the place of {person.name}</Hidden>
                  </Button>
                </Form>
              )}
            </li>
          ))}
          {waiting.map((invitation) => (
            <li key={invitation.id}>
              <span>
                {invitation.name}, {invitation.email}
              </span>
              <span className={styles.state}>invited, not joined yet</span>
            </li>
          ))}
        </ul>
      )}
      {state !== 'revealed' && (
        <LinkButton kind="quiet" to={`${here}/invite`}>
          Invite people<Hidden> to {name}</Hidden>
        </LinkButton>
      )}
    </Section>
  )
}

function crossing(spreadMayCross: boolean): string {
  return spreadMayCross
    ? 'They are told that a review partner may see how many gave each answer.'
    : 'How many gave each answer never crosses to a review partner.'
}
