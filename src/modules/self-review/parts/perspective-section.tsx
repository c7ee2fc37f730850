import { Form, Link } from 'react-router'
import { Button, Hidden, LinkButton, Section, Select } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import type { Mode } from '../anonymity.ts'
import type { Outside } from '../declaring/declare.ts'
import type { SelfReviewState } from '../gates.ts'
import styles from './perspective-section.module.css'

type Props = {
  perspective: {
    id: string
    name: string
    mode: Mode
    spreadMayCross: boolean
    onPaper: number
    sheets: number
    advice: string | null
    people: { seatId: string; name: string; hasAnswered: boolean; hasBegun: boolean }[]
    waiting: { id: string; name: string; email: string }[]
  }
  /** The address under which the self-review's pages are. */
  base: string
  state: SelfReviewState
  outside: Outside
}

/** One perspective: how it speaks, who is asked, and the fact of who has answered. */
export function PerspectiveSection({ perspective, base, state, outside }: Props) {
  const { id, name, mode, people, waiting } = perspective
  const here = `${base}/who/${id}`
  return (
    <Section
      heading={name}
      lede={`${howTheySpeak(mode)} ${whatCrosses(mode, perspective.spreadMayCross, outside)}`}
      beside={
        state === 'setting up' && (
          <LinkButton kind="quiet" to={here}>
            Change<Hidden> {name}</Hidden>
          </LinkButton>
        )
      }
    >
      {perspective.advice && <p>{perspective.advice}</p>}
      {people.length + waiting.length > 0 && (
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.seatId}>
              <span>{person.name}</span>
              <span className={styles.state}>{howFar(mode, person)}</span>
            </li>
          ))}
          {waiting.map((invitation) => (
            <li key={invitation.id}>
              <span>
                {invitation.name}, {invitation.email}
              </span>
              <span className={styles.state}>
                invited, not joined yet{' '}
                <Link to={`${here}/invitations/${invitation.id}`}>
                  Correct or withdraw<Hidden> the invitation of {invitation.name}</Hidden>
                </Link>
              </span>
            </li>
          ))}
        </ul>
      )}
      {state !== 'revealed' && (
        <>
          <LinkButton kind="quiet" to={`${here}/invite`}>
            Invite people<Hidden> to {name}</Hidden>
          </LinkButton>
          <Paper perspective={perspective} here={here} state={state} />
          {people.length > 0 && <TakeAway id={id} name={name} people={people} />}
        </>
      )}
    </Section>
  )
}

/** The fact of how far somebody is, as their group was told that it shows. */
function howFar(mode: Mode, person: { hasAnswered: boolean; hasBegun: boolean }): string {
  if (person.hasAnswered) return 'has answered'
  if (mode === 'anonymous') return 'not finished'
  return person.hasBegun ? 'has begun' : 'not begun'
}

type PaperProps = Pick<Props, 'perspective' | 'state'> & { here: string }

/** Those who answer on paper: how many sheets there are to come and have come, and the two pages for them. */
function Paper({ perspective: { name, onPaper, sheets }, here, state }: PaperProps) {
  const expected = Math.max(onPaper, sheets)
  const so =
    expected > 0 ? `On paper: ${sheets} of ${countFigure(expected, 'sheet', 'sheets')} typed in.` : ''
  return (
    <p className={styles.paper}>
      {so}{' '}
      <a href={`${here}/sheet`}>
        A sheet to print<Hidden> for {name}</Hidden>
      </a>
      {state === 'answering' && (
        <a href={`${here}/on-paper`}>
          Type a sheet in<Hidden> for {name}</Hidden>
        </a>
      )}
    </p>
  )
}

/** Taking a place away is rare, and stands back. */
function TakeAway({ id, name, people }: Pick<Props['perspective'], 'id' | 'name' | 'people'>) {
  return (
    <details className={styles.takeAway}>
      <summary>
        Take somebody’s place away<Hidden> in {name}</Hidden>
      </summary>
      <Form method="post">
        <Select
          id={`seat-${id}`}
          name="seatId"
          label="Whose place?"
          hint="What they have answered stays and counts."
          empty="Choose a person"
          options={people.map((person) => ({ value: person.seatId, label: person.name }))}
        />
        <Button kind="danger" name="intent" value="end-place">
          Take the place away
        </Button>
      </Form>
    </details>
  )
}

function howTheySpeak(mode: Mode): string {
  if (mode === 'own_name') return 'Each speaks in their own name.'
  return mode === 'anonymous' ? 'They speak anonymously.' : 'They give one answer agreed in the room.'
}

function whatCrosses(mode: Mode, spreadMayCross: boolean, outside: Outside): string {
  if (outside === null) return 'Nobody outside the organisation sees any of it, and they are told so.'
  if (outside === 'trust') return 'The trust never sees what they answered, and they are told so.'
  if (!spreadMayCross) return 'A review partner never sees what they answered, and they are told so.'
  return mode === 'in_the_room'
    ? 'They are told that a review partner may see their one answer.'
    : 'They are told that a review partner may see how many gave each answer.'
}
