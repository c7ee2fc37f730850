import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './notice.module.css'

export type NoticeProps = {
  /** `success`: what was just done, gone on the next page. `information`: news. `wait`: something is held up. */
  kind?: 'success' | 'information' | 'wait'
  heading: ReactNode
  children?: ReactNode
}

/** One banner at most, above a page, for news that is not about a field. Never with an error summary. */
export function Notice({ kind = 'information', heading, children }: NoticeProps) {
  const headingId = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (kind === 'success') box.current?.focus({ preventScroll: true })
  }, [kind])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a labelled region of its own, not a part of the document's outline
    <div role="region" className={styles[kind]} aria-labelledby={headingId} ref={box} tabIndex={-1}>
      <p id={headingId} className={styles.heading}>
        {heading}
      </p>
      {children}
    </div>
  )
}
