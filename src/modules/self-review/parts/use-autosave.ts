import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { clockTime } from '#src/ui/dates.ts'
import type { AnswerConflict, KeptAnswer, SentAnswer } from '../answering/answer.ts'
import { Autosaver } from '../answering/autosaver.ts'
import type { AutosaveView, Means, Reply } from '../answering/autosaving.ts'

type Options = {
  seatId: string
  /** What the page shows at first, and over which versions it was written. */
  shown: readonly KeptAnswer[]
  /** What the server keeps, each time it is asked. */
  kept: readonly KeptAnswer[]
  saveUrl: string
  closedBecause: string | null
  conflicts: readonly AnswerConflict[]
}

/** Saves the page's answers while they are typed; without script nothing happens and the form is posted as a whole. */
export function useAutosave(options: Options): { saver: Autosaver; view: AutosaveView } {
  const { seatId, shown, kept, saveUrl, closedBecause, conflicts } = options
  // One saver for as long as the page shows this seat: what the server sends later must not throw away what is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const saver = useMemo(
    () => new Autosaver(seatId, shown, browserMeans(saveUrl), conflicts),
    [seatId, saveUrl],
  )
  const openedWith = useRef(kept)
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, with what the page was made of
  useEffect(() => {
    saver.open(kept)
    const retry = () => void saver.flush()
    const leave = () => document.visibilityState === 'hidden' && void saver.flush(true)
    window.addEventListener('online', retry)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', leave)
      saver.leave()
    }
  }, [saver])
  useEffect(() => {
    if (kept !== openedWith.current) saver.learn(kept)
  }, [saver, kept])
  useEffect(() => saver.meet(conflicts), [saver, conflicts])
  useEffect(() => {
    if (closedBecause) saver.stop(closedBecause)
  }, [saver, closedBecause])
  // What the server renders must be true without script, where nothing is saved before the button is pressed.
  const atFirst = useMemo(
    () => ({ ...saver.view(), words: 'Press Save before you leave the page.' }),
    [saver],
  )
  return { saver, view: useSyncExternalStore(saver.subscribe, saver.view, () => atFirst) }
}

function browserMeans(saveUrl: string): Means {
  return {
    get storage() {
      return window.localStorage
    },
    send: (answers: SentAnswer[], isLeaving: boolean) => send(saveUrl, answers, isLeaving),
    now: () => Date.now(),
    later: (run: () => void, milliseconds: number) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    clock: () => clockTime(new Date()),
    window: `${Date.now()} ${Math.random()}`,
  }
}

/** Only an answer in our own words counts: a proxy's page or a sign-in form saves nothing. */
async function send(url: string, answers: SentAnswer[], isLeaving: boolean): Promise<Reply> {
  const body = new FormData()
  body.set('answers', JSON.stringify(answers))
  try {
    const response = await fetch(url, { method: 'POST', body, keepalive: isLeaving })
    const json = (await response.json()) as Partial<Extract<Reply, { kind: 'saved' }>> & { because?: string }
    if (response.ok && Array.isArray(json.saved))
      return { kind: 'saved', saved: json.saved, conflicts: json.conflicts ?? [] }
    if (json.because && response.status < 500) return { kind: 'refused', because: json.because }
  } catch {
    // No connection, or an answer that is not ours.
  }
  return { kind: 'unreachable' }
}
