import { type ComponentProps, type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import { classNames } from '../class-names.ts'
import styles from './button.module.css'

export type ButtonKind = 'primary' | 'quiet' | 'words' | 'danger'

type Shared = {
  /** `primary` once on a page; `quiet` beside it; `words` in a row of a list; `danger` is words alone, for what cannot be undone. */
  kind?: ButtonKind
  /** Why it cannot be used now. Shown beside it; the button stays where it is and does nothing. */
  disabledBecause?: string | null
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'disabled'> & Shared

/** Does something. Its words name the act: “Share with Oak Trust”. */
export function Button({ kind = 'primary', disabledBecause, type = 'submit', ...native }: ButtonProps) {
  const reasonId = useId()
  if (!disabledBecause) return <button {...native} type={type} className={styles[kind]} />
  return (
    <WithReason id={reasonId} reason={disabledBecause}>
      <button
        {...native}
        type="button"
        className={classNames(styles[kind], styles.off)}
        onClick={undefined}
        aria-disabled
        aria-describedby={reasonId}
      />
    </WithReason>
  )
}

export type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'className' | 'style'> & Shared

/** Goes somewhere, and is the next step there. */
export function LinkButton({ kind = 'primary', disabledBecause, ...link }: LinkButtonProps) {
  const reasonId = useId()
  if (!disabledBecause) return <Link {...link} className={styles[kind]} />
  return (
    <WithReason id={reasonId} reason={disabledBecause}>
      <button
        type="button"
        className={classNames(styles[kind], styles.off)}
        aria-disabled
        aria-describedby={reasonId}
      >
        {link.children}
      </button>
    </WithReason>
  )
}

function WithReason({ id, reason, children }: { id: string; reason: string; children: ReactNode }) {
  return (
    <span className={styles.withReason}>
      {children}
      <span id={id} className={styles.reason}>
        {reason}
      </span>
    </span>
  )
}

/** Buttons side by side, the main one first; stacked when there is no room. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
