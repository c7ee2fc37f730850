import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Form, useFetcher } from 'react-router'
import {
  Button,
  ButtonRow,
  errorFor,
  type FieldError,
  keepBoth,
  SaveStatus,
  TextArea,
} from '#src/ui/index.ts'
import type { Debrief } from '../queries.ts'

export { DebriefText } from './debrief-text.tsx'
export { HeardAndThought } from './heard-and-thought.tsx'
export { HeldFields, HeldForm } from './held-form.tsx'

type Saved = { version: number; at: string }
type Conflict = { theirs: Debrief; typed: Debrief } | null
type DebriefFormProps = {
  debrief: Debrief
  conflict: Conflict
  saved: Saved | null
  /** What was typed, where the page came back with an error. */
  typed?: Partial<Debrief>
  errors?: readonly FieldError[]
  /** What else can be sent from here, together with what is written: that the debrief was held. */
  children?: ReactNode
}

const pause = 1_000

/**
 * Saves a form a second after writing in it pauses, and says how that goes. Whoever presses a button while that is under
 * way waits for it: sent at once, their own two savings would look like two people's.
 */
function useAutosave(read: number, saved: Saved | null) {
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<{ saved?: Saved; theirs?: Debrief }>()
  const [isWriting, setWriting] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pressed = useRef<HTMLElement | null>(null)
  const last = newest(fetcher.data?.saved ?? null, saved)
  const hasConflict = fetcher.state === 'idle' && fetcher.data?.theirs !== undefined
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (fetcher.state !== 'idle') return
    if (fetcher.data?.saved) setWriting(false)
    const button = pressed.current
    pressed.current = null
    if (button) form.current?.requestSubmit(button)
  }, [fetcher.state, fetcher.data])
  useEffect(() => {
    if (saved) setWriting(false)
  }, [saved])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current)
    if (fetcher.state === 'idle') return
    event.preventDefault()
    pressed.current = (event.nativeEvent as SubmitEvent).submitter
  }
  const onInput = () => {
    setWriting(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (form.current && !hasConflict) void fetcher.submit(form.current)
    }, pause)
  }
  const status = statusOf({ hasConflict, isSaving: fetcher.state !== 'idle', isWriting, last })
  // Only what this page itself read or saved counts: a version learnt otherwise would overwrite somebody unseen.
  return { form, onInput, onSubmit, status, version: Math.max(read, last?.version ?? 0) }
}

/** Of what was saved by itself and by the button, what was saved last. */
function newest(one: Saved | null, other: Saved | null): Saved | null {
  return (one?.version ?? 0) > (other?.version ?? 0) ? one : other
}

/** The form of the debrief page. It saves itself a second after writing pauses; without script its button does. */
export function DebriefForm({ debrief, conflict, saved, typed, errors, children }: DebriefFormProps) {
  const [read] = useState(debrief.version)
  const { form, onInput, onSubmit, status, version } = useAutosave(
    Math.max(read, conflict?.theirs.version ?? 0),
    saved,
  )
  const field = (name: 'agenda' | 'heard' | 'nextSteps') => ({
    name,
    defaultValue: conflict
      ? keepBoth(conflict.typed[name], conflict.theirs[name])
      : (typed?.[name] ?? debrief[name]),
    error: errorFor(errors, name),
  })
  return (
    <Form
      method="post"
      noValidate
      data-saves-itself
      ref={form}
      onInput={onInput}
      onSubmit={onSubmit}
      key={conflict?.theirs.version ?? 'own'}
      preventScrollReset
    >
      <input type="hidden" name="version" value={version} />
      <TextArea
        {...field('agenda')}
        label="Agenda"
        hint="The questions you will put."
        rows={5}
        limit={4000}
      />
      <TextArea
        {...field('heard')}
        label="What was heard"
        hint="In words that both sides would sign."
        rows={6}
        limit={6000}
      />
      <TextArea
        {...field('nextSteps')}
        label="Next steps"
        hint="What the host intends, and by when you speak again."
        rows={5}
        limit={4000}
      />
      <ButtonRow>
        <Button name="intent" value="save">
          Save the page
        </Button>
      </ButtonRow>
      <SaveStatus {...status} />
      {children}
    </Form>
  )
}

type Facts = { hasConflict: boolean; isSaving: boolean; isWriting: boolean; last: Saved | null }

function statusOf({ hasConflict, isSaving, isWriting, last }: Facts) {
  if (hasConflict)
    return {
      state: 'failed' as const,
      words: 'Not saved: somebody else wrote here. Save the page to see both.',
    }
  if (isSaving) return { state: 'saving' as const, words: 'Saving …' }
  if (isWriting) return { state: 'waiting' as const, words: 'Not saved yet' }
  return last
    ? { state: 'saved' as const, words: `Saved ${last.at}` }
    : { state: 'idle' as const, words: 'Saves itself' }
}
