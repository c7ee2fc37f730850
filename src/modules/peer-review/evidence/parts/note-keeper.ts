import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { FieldError } from '#src/ui/index.ts'
import { forget, type KeptNote, keep, listKept, newNoteId, waitingWords } from './kept-notes.ts'
import { type Sent, sendNote } from './send-note.ts'

type Keeper = { me: string; reviewId: string; saveUrl: string }
type Status = { state: 'saving' | 'saved' | 'waiting' | 'failed'; words: string }

const tryAgainEvery = 30_000

/**
 * Keeps what is typed into the note's form on the device until the server has acknowledged it, and sends what waits
 * when the connection is back: at once, when the device says so, when the page is looked at again, every 30 seconds.
 */
export function useNoteKeeper({ me, reviewId, saveUrl }: Keeper) {
  const form = useRef<HTMLFormElement>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const [errors, setErrors] = useState<FieldError[] | null>(null)
  const [refused, setRefused] = useState<KeptNote[]>([])
  const [elsewhere, setElsewhere] = useState<KeptNote[]>([])

  const look = useCallback(() => {
    const kept = listKept(localStorage, me, reviewId)
    const here = fieldsOf(form.current).activityId
    setRefused(kept.filter((note) => note.state === 'refused'))
    setElsewhere(kept.filter((note) => note.state === 'draft' && note.fields.activityId !== here))
    const waiting = kept.filter((note) => note.state === 'waiting')
    if (waiting.length > 0) setStatus({ state: 'waiting', words: waitingWords(waiting.length) })
    return waiting
  }, [me, reviewId])

  const settle = useCallback(
    (note: KeptNote, sent: Sent) => {
      if (sent.is === 'saved') forget(localStorage, me, note.id)
      if (sent.is === 'saved') setStatus({ state: 'saved', words: `Saved ${sent.at}` })
      const because =
        sent.is === 'refused' ? sent.because : sent.is === 'invalid' ? sent.errors[0]?.message : null
      if (because) keep(localStorage, me, { ...note, state: 'refused', because })
    },
    [me],
  )

  const drain = useCallback(async () => {
    for (const note of look()) settle(note, await sendNote(saveUrl, note.fields))
    look()
  }, [look, settle, saveUrl])

  useEffect(() => {
    restoreDraft(form.current, listKept(localStorage, me, reviewId))
    const onSight = () => document.visibilityState === 'visible' && void drain()
    const again = () => void drain()
    again()
    const timer = setInterval(again, tryAgainEvery)
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', onSight)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', onSight)
    }
  }, [drain, me, reviewId])

  const typed = () => {
    const fields = fieldsOf(form.current)
    if (fields.text) keep(localStorage, me, { id: fields.id!, reviewId, fields, state: 'draft' })
    else if (fields.id) forget(localStorage, me, fields.id)
  }

  const save = async (event: FormEvent) => {
    const fields = fieldsOf(form.current)
    const note: KeptNote = { id: fields.id!, reviewId, fields, state: 'waiting' }
    // Without room on the device the form posts itself, like any other.
    if (!keep(localStorage, me, { ...note, state: 'draft' })) return
    event.preventDefault()
    setStatus({ state: 'saving', words: 'Saving …' })
    const sent = await sendNote(saveUrl, fields)
    setErrors(sent.is === 'invalid' ? sent.errors : null)
    if (sent.is === 'invalid') return setStatus({ state: 'failed', words: 'Not saved' })
    if (sent.is === 'refused') return setStatus({ state: 'failed', words: `Not saved. ${sent.because}` })
    if (sent.is === 'unsent') keep(localStorage, me, note)
    settle(note, sent)
    beginNext(form.current)
    look()
  }

  const discard = (id: string) => {
    forget(localStorage, me, id)
    look()
  }
  return { form, status, errors, refused, elsewhere, typed, save, discard }
}

function fieldsOf(form: HTMLFormElement | null): Record<string, string> {
  if (!form) return {}
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
}

/** The next note at the same activity: its line, manner and view stay, its words are new. */
function beginNext(form: HTMLFormElement | null): void {
  if (!form) return
  fill(form, { id: newNoteId(), text: '', mayQuote: '', checked: '' })
  form.querySelector<HTMLTextAreaElement>('textarea')?.focus()
}

function restoreDraft(form: HTMLFormElement | null, kept: readonly KeptNote[]): void {
  const { text, activityId } = fieldsOf(form)
  const draft = kept.findLast((note) => note.state === 'draft' && note.fields.activityId === activityId)
  if (form && draft && !text) fill(form, { ...draft.fields, mayQuote: draft.fields.mayQuote ?? '' })
}

function fill(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const [name, value] of Object.entries(fields)) {
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)) {
      if (control.type === 'radio' || control.type === 'checkbox')
        (control as HTMLInputElement).checked = control.value === value
      else control.value = value
      control.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}
