import { useEffect, useRef } from 'react'
import { Form, Link } from 'react-router'
import { Button } from '#src/ui/index.ts'
import type { InLine } from '../talk.ts'
import styles from './talk.module.css'

type Props = {
  place: { previous: InLine | null; next: InLine | null }
  progress: string
  /** Where the others are, while this page stays with another element. */
  others: InLine | null
  here: string
}

/** The way along the elements: everybody who looks goes with it. The arrow keys do the same. */
export function TalkLine({ place, progress, others, here }: Props) {
  const line = useRef<HTMLDivElement>(null)
  useArrows(line)
  return (
    <div className={styles.line} ref={line}>
      {others ? null : <Go to={place.previous} way="previous" here={here} />}
      <span className={styles.progress}>{progress}</span>
      {others ? null : <Go to={place.next} way="next" here={here} />}
    </div>
  )
}

const words = { previous: 'Previous', next: 'Next' }
const keys = { previous: 'ArrowLeft', next: 'ArrowRight' }

function Go({ to, way, here }: { to: InLine | null; way: 'previous' | 'next'; here: string }) {
  if (!to) return <span className={styles.progress}>{way === 'next' ? 'That was the last' : ''}</span>
  return (
    <Form method="post" action={here} data-key={keys[way]}>
      <input type="hidden" name="to" value={to.id} />
      <Button kind="quiet" name="intent" value="go" aria-keyshortcuts={keys[way]}>
        {words[way]}: {to.title}
      </Button>
    </Form>
  )
}

/** Lets the arrow keys go along the line, wherever nobody is typing or choosing. */
function useArrows(line: { current: HTMLElement | null }) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, dialog, summary, [contenteditable]')) return
      const form = line.current?.querySelector<HTMLFormElement>(`form[data-key="${event.key}"]`)
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
