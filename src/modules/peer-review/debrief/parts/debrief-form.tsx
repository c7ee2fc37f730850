import { useEffect, useRef, useState } from 'react'
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

type Saved = { version: number; at: string }
type Conflict = { theirs: Debrief; typed: Record<string, string> } | null
type DebriefFormProps = {
  debrief: Debrief
  conflict: Conflict
  saved: Saved | null
  errors?: readonly FieldError[]
}

const pause = 1_000

/** The form of the debrief page. It saves itself a second after writing pauses; without script its button does. */
export function DebriefForm({ debrief, conflict, saved, errors }: DebriefFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<{ saved?: Saved; theirs?: Debrief }>()
  const [state, setState] = useState<'idle' | 'writing'>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = fetcher.data?.saved ?? saved
  // Only what this page itself read or saved counts: a version learnt otherwise would overwrite somebody unseen.
  const [read] = useState(debrief.version)
  const version = Math.max(conflict?.theirs.version ?? 0, read, last?.version ?? 0)
  const hasConflict = fetcher.state === 'idle' && fetcher.data?.theirs !== undefined

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (fetcher.state === 'idle' && fetcher.data?.saved) setState('idle')
  }, [fetcher.state, fetcher.data])

  const onInput = () => {
    setState('writing')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (form.current && !hasConflict) void fetcher.submit(form.current)
    }, pause)
  }
  const text = (field: 'agenda' | 'heard' | 'nextSteps') =>
    conflict ? keepBoth(conflict.typed[field] ?? '', conflict.theirs[field]) : debrief[field]
  const field = (name: 'agenda' | 'heard' | 'nextSteps') => ({
    name,
    defaultValue: text(name),
    error: errorFor(errors, name),
  })
  return (
    <Form
      method="post"
      noValidate
      ref={form}
      onInput={onInput}
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
      <SaveStatus
        {...statusOf({
          hasConflict,
          isSaving: fetcher.state !== 'idle',
          isWriting: state === 'writing',
          last,
        })}
      />
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
