import { useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { FieldError } from '#src/ui/index.ts'
import type { Talk } from '../queries.ts'
import type { Settled } from './agree-conflict.tsx'
import { AgreeForm } from './agree-form.tsx'

type Props = {
  talk: Talk
  /** Whether this page stays with its element, wherever the others go. */
  isPinned: boolean
  theirs: Settled | null
  typed: Record<string, string | string[]> | null
  errors: FieldError[]
}

/**
 * Where the element at the projector is agreed. As soon as somebody types, the page stays with this element, and with
 * what was settled when they began: neither a colleague who goes on nor one who saves takes their words away.
 */
export function AgreeHere({ talk, isPinned, theirs, typed, errors }: Props) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const begunWith = useRef<{ settled: Settled | null } | null>(null)
  // What was begun is given up where the page goes with the others again, not while it is still on its way to stay here.
  const isOnItsWay = useRef(false)
  if (isPinned) isOnItsWay.current = false
  else if (!isOnItsWay.current) begunWith.current = null
  const settled = begunWith.current ? begunWith.current.settled : talk.settled
  const pinned = `${pathname}?element=${talk.element.id}`
  const stay = () => {
    begunWith.current ??= { settled: talk.settled }
    if (isPinned) return
    isOnItsWay.current = true
    void navigate(pinned, { replace: true, preventScrollReset: true })
  }
  const send = () => {
    isOnItsWay.current = false
  }
  return (
    <div onInput={stay} onSubmit={send}>
      <AgreeForm
        key={settled?.version ?? 0}
        words={talk.words}
        levels={talk.element.levels}
        lastTime={talk.lastTime}
        suggestions={talk.element.evidence}
        named={talk.named}
        outside={talk.outside}
        settled={settled}
        theirs={theirs}
        typed={typed}
        errors={errors}
        at={{ action: pinned, elementId: talk.element.id }}
      />
    </div>
  )
}
