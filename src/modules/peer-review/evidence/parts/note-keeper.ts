import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { FieldError } from '#src/ui/index.ts'
import { forget, type KeptNote, keep, listKept, newNoteId, waitingWords } from './kept-notes.ts'
import { type Sent, sendNote } from './send-note.ts'

type Keeper = { me: string; reviewId: string; saveUrl: string; firstId: string }
type Status = { state: 'saving' | 'saved' | 'waiting' | 'failed'; words: string }

const tryAgainEvery = 30_000

type Form = RefObject<HTMLFormElement | null>

/** The notes that lie on the device: what is said of them, and sending those that wait. */
function useShelf({ me, reviewId, saveUrl }: Omit<Keeper, 'firstId'>, form: Form) {
  const [status, setStatus] = useState<Status | null>(null)
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
  }, [me, reviewId, form])

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

  return { status, setStatus, refused, elsewhere, look, settle, drain }
}

/** Calls at once, when the connection is back, when the page is looked at again, and every 30 seconds. */
function whenConnected(drain: () => Promise<void>): () => void {
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
}

/**
 * Keeps what is typed into the note's form on the device until the server has acknowledged it, and sends what waits
 * when the connection is back: at once, when the device says so, when the page is looked at again, every 30 seconds.
 */
export function useNoteKeeper({ me, reviewId, saveUrl, firstId }: Keeper) {
  const form = useRef<HTMLFormElement>(null)
  const [id, setId] = useState(firstId)
  const current = useRef(firstId)
  const [errors, setErrors] = useState<FieldError[] | null>(null)

  // React renders the hidden id; what is written or sent in the meantime goes by `current`.
  const written = (): Record<string, string> => ({ ...fieldsOf(form.current), id: current.current })
  const write = useCallback(({ id: next, ...fields }: Record<string, string>) => {
    if (next) current.current = next
    if (next) setId(next)
    if (form.current) fill(form.current, fields)
  }, [])

  const shelf = useShelf({ me, reviewId, saveUrl }, form)
  const { setStatus, look, settle, drain } = shelf

  useEffect(() => {
    const draft = draftHere(form.current, listKept(localStorage, me, reviewId))
    if (draft) write(draft.fields)
  }, [me, reviewId, write])
  useEffect(() => whenConnected(drain), [drain])

  const typed = () => {
    const fields = written()
    if (fields.text) keep(localStorage, me, { id: fields.id!, reviewId, fields, state: 'draft' })
    else forget(localStorage, me, fields.id!)
  }

  // The form is ready for the next note at once, so that nobody types into one that is being sent.
  const save = async (event: FormEvent) => {
    const fields = written()
    const note: KeptNote = { id: fields.id!, reviewId, fields, state: 'waiting' }
    // Without room on the device the form posts itself, like any other.
    if (!keep(localStorage, me, note)) return
    event.preventDefault()
    setErrors(null)
    setStatus({ state: 'saving', words: 'Saving …' })
    write({ id: newNoteId(), text: '', mayQuote: '', checked: '' })
    form.current?.querySelector('textarea')?.focus()
    const sent = await sendNote(saveUrl, fields)
    if (sent.is === 'saved' || sent.is === 'unsent' || fieldsOf(form.current).text) settle(note, sent)
    else takeBack(note, sent)
    look()
  }

  const takeBack = (note: KeptNote, sent: Sent & { is: 'invalid' | 'refused' }) => {
    keep(localStorage, me, { ...note, state: 'draft' })
    write({ ...note.fields, mayQuote: note.fields.mayQuote ?? '' })
    setErrors(sent.is === 'invalid' ? sent.errors : null)
    setStatus({ state: 'failed', words: sent.is === 'invalid' ? 'Not saved' : `Not saved. ${sent.because}` })
  }

  const discard = (id: string) => {
    forget(localStorage, me, id)
    look()
  }
  return { ...shelf, form, id, errors, typed, save, discard }
}

function fieldsOf(form: HTMLFormElement | null): Record<string, string> {
  if (!form) return {}
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
}

/** The note that was being written at this activity when the page was left, where nothing new is written yet. */
function draftHere(form: HTMLFormElement | null, kept: readonly KeptNote[]): KeptNote | null {
  const { text, activityId } = fieldsOf(form)
  if (text) return null
  return kept.findLast((note) => note.state === 'draft' && note.fields.activityId === activityId) ?? null
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
