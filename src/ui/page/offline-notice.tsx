import { useEffect, useRef, useState } from 'react'
import styles from './offline-notice.module.css'

/**
 * Holds back a form that is sent without a connection, and says so: the page stays, with everything that was typed.
 * A form that works without a connection (`data-works-offline`) is left alone.
 */
export function OfflineNotice() {
  const [isShown, show] = useState(false)
  const sentence = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const hold = (event: SubmitEvent) => {
      if (navigator.onLine || 'worksOffline' in (event.target as HTMLFormElement).dataset) return
      event.preventDefault()
      event.stopPropagation()
      show(true)
    }
    const hide = () => show(false)
    document.addEventListener('submit', hold, true)
    window.addEventListener('online', hide)
    return () => {
      document.removeEventListener('submit', hold, true)
      window.removeEventListener('online', hide)
    }
  }, [])
  useEffect(() => {
    if (isShown) sentence.current?.focus()
  }, [isShown])
  return (
    <div role="status">
      {isShown && (
        <p ref={sentence} className={styles.notice} tabIndex={-1}>
          There is no connection, so nothing was sent. What you typed is still here: send it again when you
          are back online.
        </p>
      )}
    </div>
  )
}
