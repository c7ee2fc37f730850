import { ErrorSummary, type FieldError, MarginSection, Notice, Section, Tabs } from '#src/ui/index.ts'
import { andList } from '#src/ui/words.ts'
import type { AnswerConflict } from '../answering/answer.ts'
import { roomSlug } from '../rooms/room.ts'
import styles from './answer-form.module.css'

type ProblemsProps = {
  back: { errors?: FieldError[]; conflicts?: AnswerConflict[] } | undefined
  themes: readonly { elements: readonly { id: string; title: string; slug: string }[] }[]
}

/** What is wrong with answers that were sent, or what two windows say differently; each line leads to where it is mended. */
export function Problems({ back, themes }: ProblemsProps) {
  const elements = themes.flatMap((theme) => theme.elements)
  const inTwoWindows = (back?.conflicts ?? []).map(({ elementId }): FieldError => {
    const element = elements.find(({ id }) => id === elementId)
    const what = element ? `answered “${element.title}”` : 'written who was there'
    return {
      field: `keep-${element?.slug ?? roomSlug}`,
      message: `You have ${what} in two windows. Choose what to keep; all else is saved.`,
    }
  })
  return <ErrorSummary errors={back?.errors ?? inTwoWindows} />
}

/** Says that answering has closed while somebody typed. */
export function Closed({ because }: { because: string }) {
  return (
    <Notice kind="wait" heading={because}>
      <p>What you typed is still below. Copy what you want to keep.</p>
    </Notice>
  )
}

/** Says that a version was withdrawn while people answer: they go on. */
export function Withdrawn() {
  return (
    <p>
      This version of the framework has been withdrawn since answering opened: nobody begins with it any more.
      You go on as before, and everything that you answer counts.
    </p>
  )
}

/** The names of those who will hear it. */
export function Leaders({ names }: { names: string[] }) {
  return (
    <MarginSection heading="The leaders, who hear it after the reveal">
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </MarginSection>
  )
}

/** Says who leads the self-review since its people were told by whom they are heard. */
export function NewLeaders({ names }: { names: string[] }) {
  if (names.length === 0) return null
  return (
    <Notice
      heading={`${andList(names)} ${names.length === 1 ? 'leads' : 'lead'} it too, since answering opened`}
    >
      <p>After the reveal they hear what the leaders hear, as it is said below.</p>
    </Notice>
  )
}

type DeclaredProps = { sentences: { short: string[]; exactly: string[] }; isFolded: boolean }

/**
 * Who will see what, before anything is asked: in three sentences, and exactly, one tap away. Folded once somebody is on
 * their way through the elements.
 */
export function Declared({ sentences: { short, exactly }, isFolded }: DeclaredProps) {
  const heading = 'Who will see what you answer'
  const all = (
    <details className={styles.declared}>
      <summary>{isFolded ? heading : 'Exactly who will see what, and when'}</summary>
      <Sentences of={exactly} />
    </details>
  )
  if (isFolded) return all
  return (
    <Section heading={heading}>
      <Sentences of={short} />
      {all}
    </Section>
  )
}

function Sentences({ of }: { of: string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** The two ways to answer; the choice is in the address. */
export function Ways({ here, one }: { here: string; one: string | null }) {
  return (
    <>
      <Tabs
        label="How do you want to answer?"
        tabs={[
          { href: here, label: 'All on a page', current: one === null },
          { href: `${here}?element=next`, label: 'One at a time', current: one !== null },
        ]}
      />
      <p className={styles.keys}>
        By keys: the first letter of a level chooses it, <kbd>Enter</kbd> goes on.
      </p>
    </>
  )
}
