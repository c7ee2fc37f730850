import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './live-region.module.css'

/**
 * Says something to those who hear the page, when they are not busy, and at most once in `every`
 * milliseconds (the latest words then). One on a page.
 */
export function LiveRegion({ words, every = 0 }: { words: string; every?: number }) {
  const [spoken, setSpoken] = useState('')
  const last = useRef(0)
  useEffect(() => {
    // Silence is not news: it neither waits its turn nor takes one.
    if (words === '') return
    const rest = Math.max(0, last.current + every - Date.now())
    const timer = setTimeout(() => {
      last.current = Date.now()
      setSpoken(words)
    }, rest)
    return () => clearTimeout(timer)
  }, [words, every])
  return (
    <span className="vh" role="status" aria-live="polite">
      {spoken}
    </span>
  )
}

export type SaveStatusProps = {
  state: 'idle' | 'saving' | 'saved' | 'waiting' | 'failed'
  /** “Saved 10:42”, “Saved on this tablet, waiting for wifi”, “Not saved”. */
  words: string
  /** What can be done about it. */
  children?: ReactNode
}

/** A line at the foot of a form that says whether the work is kept; heard at most once in thirty seconds. */
export function SaveStatus({ state, words, children }: SaveStatusProps) {
  return (
    <div className={styles.status} data-state={state}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden
      >
        <path d={signs[state]} />
      </svg>
      <span aria-hidden="true">{words}</span>
      <LiveRegion words={state === 'saving' ? '' : words} every={state === 'failed' ? 0 : 30_000} />
      {children}
    </div>
  )
}

const tray = 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2 13.5h12'
const signs = {
  idle: 'M3 8h10',
  saving: 'M8 2.5a5.5 5.5 0 1 1-5.5 5.5',
  saved: 'm2.5 8.5 3.5 3.5 7.5-8',
  waiting: tray,
  failed: 'M8 2.5v7M8 12v1.6',
}
