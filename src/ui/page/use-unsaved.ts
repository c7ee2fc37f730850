import { useEffect, useState } from 'react'
import { useBlocker } from 'react-router'

const question = 'What you have typed on this page is not saved. Leave it all the same?'

/**
 * Asks before a page is left on which somebody has typed into a form that was not sent. Forms that only look something
 * up (method get) and those that save themselves (`data-saves-itself`) are left alone.
 */
export function useUnsaved(): void {
  const [isUnsaved, setUnsaved] = useState(false)
  useEffect(() => {
    const typed = (event: Event) => {
      const form = (event.target as HTMLInputElement | null)?.form
      if (form?.method === 'post' && !('savesItself' in form.dataset)) setUnsaved(true)
    }
    const sent = () => setUnsaved(false)
    document.addEventListener('input', typed)
    document.addEventListener('submit', sent, true)
    return () => {
      document.removeEventListener('input', typed)
      document.removeEventListener('submit', sent, true)
    }
  }, [])
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      isUnsaved && historyAction !== 'REPLACE' && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (!window.confirm(question)) return blocker.reset()
    setUnsaved(false)
    blocker.proceed()
  }, [blocker])
}
