import { useEffect, useState } from 'react'
import { useBlocker } from 'react-router'
import { giveUpTyping, isAnythingHalfWritten, watchTyping } from '../forms/half-written.ts'

const question = 'What you have typed on this page is not saved. Leave it all the same?'

/** Whether the page may be left: nothing typed on it is unsaved, or the person gives that up. Asks them where something is. */
export function mayLeave(): boolean {
  if (isAnythingHalfWritten() && !window.confirm(question)) return false
  giveUpTyping()
  return true
}

/** Asks before a page is left on which somebody has typed into a form that was not sent. */
export function useUnsaved(): void {
  const [isUnsaved, setUnsaved] = useState(false)
  useEffect(() => watchTyping(() => setUnsaved(isAnythingHalfWritten())), [])
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => isAnythingHalfWritten() && event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      isAnythingHalfWritten() &&
      historyAction !== 'REPLACE' &&
      currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (!mayLeave()) return blocker.reset()
    setUnsaved(false)
    blocker.proceed()
  }, [blocker])
}
