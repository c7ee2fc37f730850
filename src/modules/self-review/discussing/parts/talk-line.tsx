import { useEffect, useRef } from 'react'
import { Form, Link } from 'react-router'
import { Button, mayLeave } from '#src/ui/index.ts'
import type { InLine } from '../talk.ts'
import styles from './talk.module.css'

type Props = {
  place: { previous: InLine | null; next: InLine | null }
  progress: string
  /** Where the others are, while this page stays with another element. */
  others: InLine | null
  here: string
}

/** The way along the elements: everybody who looks goes with it. Keys and a presenter’s remote do the same. */
export function TalkLine({ place, progress, others, here }: Props) {
  const line = useRef<HTMLDivElement>(null)
  useKeys(line)
  return (
    <div className={styles.line} ref={line}>
      {others ? null : <Go to={place.previous} way="previous" here={here} />}
      <span className={styles.progress}>{progress}</span>
      {others ? null : <Go to={place.next} way="next" here={here} />}
      {others ? null : (
        <p className={styles.keys}>
          Or the keys <kbd>←</kbd> and <kbd>→</kbd>, or a presenter’s remote.
        </p>
      )}
    </div>
  )
}

const words = { previous: 'Previous', next: 'Next' }
const keys = { previous: ['ArrowLeft', 'PageUp'], next: ['ArrowRight', 'PageDown'] }

function Go({ to, way, here }: { to: InLine | null; way: 'previous' | 'next'; here: string }) {
  if (!to) return <span className={styles.progress}>{way === 'next' ? 'That was the last' : ''}</span>
  return (
    <Form
      method="post"
      action={here}
      data-keys={keys[way].join(' ')}
      onSubmit={(event) => {
        if (!mayLeave()) event.preventDefault()
      }}
    >
      <input type="hidden" name="to" value={to.id} />
      <Button kind="quiet" name="intent" value="go" aria-keyshortcuts={keys[way].join(' ')}>
        {words[way]}: {to.title}
      </Button>
    </Form>
  )
}

/** Lets the keys go along the line, wherever nobody is typing or choosing. */
function useKeys(line: { current: HTMLElement | null }) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, dialog, summary, [contenteditable]')) return
      const form = line.current?.querySelector<HTMLFormElement>(`form[data-keys~="${CSS.escape(event.key)}"]`)
      if (!form) return
      event.preventDefault()
      form.requestSubmit(form.querySelector('button'))
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [line])
}

/** Says that the others are elsewhere, and how to join them. */
export function OthersElsewhere({ others, here }: { others: InLine; here: string }) {
  return (
    <div className={styles.wait}>
      <p>
        The others are at <b>{others.title}</b>. This page stays here, so that nothing you type is lost: save
        it first.
      </p>
      <Link to={here}>Go with the others</Link>
    </div>
  )
}
