import { type FormEvent, useRef, useState } from 'react'
import { Form } from 'react-router'
import { Button, ButtonRow, type FieldError, Radios, SaveStatus, Section, TextInput } from '#src/ui/index.ts'
import type { AnswerConflict, KeptAnswer } from '../answering/answer.ts'
import { noAnswer } from '../answering/answer.ts'
import type { AutosaveView } from '../answering/autosaving.ts'
import type { LevelWords } from '../middle.ts'
import { AnswerField, type AskedElement } from './answer-field.tsx'
import styles from './answer-form.module.css'
import { settleBeforePost } from './settle-before-post.ts'
import { firstAnswers, readAnswer } from './shown-answers.ts'
import { useAutosave } from './use-autosave.ts'

export type AnswerFormProps = {
  seatId: string
  themes: { id: string; title: string; elements: AskedElement[] }[]
  words: LevelWords
  answers: KeptAnswer[]
  /** What was typed, where the server sent the page back. */
  typed: Record<string, string | string[]> | null
  errors: FieldError[]
  conflicts: AnswerConflict[]
  closedBecause: string | null
  hasAnswered: boolean
  /** Asked of whoever writes down the one answer of a room; null elsewhere. */
  room: { count: number | null } | null
  saveUrl: string
}

/** A page of answers: saved while it is written where there is script, and posted as a whole where there is none. */
export function AnswerForm(props: AnswerFormProps) {
  const { themes, words, errors } = props
  const form = useRef<HTMLFormElement>(null)
  // What the server sends later (at the reveal it forgets anonymous answers) must not change what stands here.
  const [first] = useState(() => firstAnswers(props))
  const { saver, view } = useAutosave({ ...props, shown: first, kept: props.answers })
  const hear = (event: FormEvent<HTMLFormElement>) => {
    const box = (event.target as Element).closest<HTMLElement>('[data-element]')
    if (!box || !form.current) return
    const { element = '', slug = '' } = box.dataset
    saver.type(element, readAnswer(new FormData(form.current), slug, words))
  }
  const elements = themes.flatMap((theme) => theme.elements)
  const field = (element: AskedElement) => {
    const restored = view.restored[element.id]
    const conflict = view.conflicts.find((one) => one.elementId === element.id)
    return (
      <AnswerField
        key={`${element.id} ${restored?.generation ?? 0}`}
        element={element}
        words={words}
        answer={restored?.answer ?? first.find((one) => one.elementId === element.id) ?? noAnswer}
        version={conflict?.theirs.version ?? view.versions[element.id] ?? 0}
        error={errors.find((error) => error.field.endsWith(`-${element.slug}`))?.message}
        conflict={conflict}
        onResolve={(keep) => saver.resolve(element.id, keep)}
      />
    )
  }
  return (
    <Form
      method="post"
      noValidate
      ref={form}
      onInput={hear}
      onSubmit={(event) => settleBeforePost(event, saver, elements)}
      className={styles.form}
    >
      <Room {...props} />
      {themes.map((theme) => (
        <Section key={theme.id} heading={theme.title}>
          {theme.elements.map(field)}
        </Section>
      ))}
      <Finished {...props} />
      <Foot view={view} of={elements.length} closedBecause={props.closedBecause} />
    </Form>
  )
}

function Room({ room, typed, errors }: AnswerFormProps) {
  if (!room) return null
  return (
    <TextInput
      name="inTheRoom"
      label="How many of you are in the room?"
      short
      inputMode="numeric"
      defaultValue={String(typed?.inTheRoom ?? room.count ?? '')}
      error={errors.find((error) => error.field === 'inTheRoom')?.message}
    />
  )
}

function Finished({ typed, hasAnswered }: AnswerFormProps) {
  return (
    <Radios
      name="finished"
      label="Have you finished?"
      hint="You can change your answers until the reveal, whichever you choose. What is saved counts."
      defaultValue={String(typed?.finished ?? (hasAnswered ? 'yes' : ''))}
      choices={[
        { value: 'yes', label: 'Yes, I have finished' },
        { value: 'no', label: 'No, I will come back later' },
      ]}
    />
  )
}

function Foot({ view, of, closedBecause }: { view: AutosaveView; of: number; closedBecause: string | null }) {
  return (
    <div className={styles.foot}>
      <ButtonRow>
        <Button name="intent" value="save" disabledBecause={closedBecause}>
          Save
        </Button>
        {!closedBecause && (
          <Button kind="quiet" name="intent" value="later">
            Save and finish later
          </Button>
        )}
      </ButtonRow>
      <p className={styles.given}>
        {view.given} of {of} answered
      </p>
      <SaveStatus state={view.state} words={view.words} />
    </div>
  )
}
