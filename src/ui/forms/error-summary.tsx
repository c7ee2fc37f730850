import { type MouseEvent, useEffect, useRef } from 'react'
import styles from './error-summary.module.css'
import type { FieldError } from './errors.ts'

/**
 * Everything that is wrong with what was sent, above the page, with a link to each field. Takes the focus
 * when it appears. An error with an empty field is about the whole form and is no link.
 */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!errors?.length) return
    box.current?.focus()
    // A browser tab, and whoever hears the title first, learn it from there too.
    const title = document.title
    if (!title.startsWith('Error: ')) document.title = `Error: ${title}`
    return () => {
      document.title = document.title.replace(/^Error: /, '')
    }
  }, [errors])
  if (!errors?.length) return null
  return (
    <div className={styles.summary} ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary">
      <h2 id="error-summary">There is a problem</h2>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={error.field + error.message}>
            {error.field ? (
              <a href={`#${error.field}`} onClick={focusField}>
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Moves the focus itself, so that the address and the scroll position stay as they were. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)))
  if (!field) return
  event.preventDefault()
  const question = field.closest('fieldset') ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`)
  ;(question ?? field).scrollIntoView()
  field.focus({ preventScroll: true })
}
