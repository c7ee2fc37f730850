import { useEffect, useRef } from 'react'
import { SideBySide } from '../prose/quote.tsx'
import styles from './two-versions.module.css'

export type TwoVersionsProps = {
  /** Who saved in the meantime, if that may be known. */
  by?: string
  /** The fields: what is saved now, and what was just sent. A choice or a short text holds but one: the form holds mine. */
  fields: { label: string; theirs: string; mine: string; holdsOne?: boolean }[]
  /** It was the same person who saved, in another window. */
  own?: boolean
}

/**
 * Two people changed the same thing, or one did in two windows. Shows what differs side by side above a form that holds
 * both texts, so that nothing is overwritten without being read; saving again settles it. Takes the focus when it appears:
 * whoever saved stands at the button, below all of it.
 */
export function TwoVersions({ by = 'Somebody else', fields, own }: TwoVersionsProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const differing = fields.filter((field) => field.theirs !== field.mine)
  return (
    <section className={styles.versions} ref={box} tabIndex={-1} aria-labelledby="two-versions" role="alert">
      <h2 id="two-versions">{own ? 'You wrote here in two windows' : 'Two people wrote here'}</h2>
      <p>
        {own ? 'You saved a change in the other window' : `${by} saved a change`} while you were writing.
        Nothing of yours is lost: below are both, and the form {whatTheFormHolds(differing)}
      </p>
      {differing.map(({ label, theirs, mine }) => (
        <div key={label} className={styles.field}>
          <p>
            <b>{label}</b>
          </p>
          <SideBySide
            sides={[
              {
                heading: own ? 'In the other window, saved' : 'As it is saved now',
                content: <p className={styles.text}>{theirs || '(empty)'}</p>,
              },
              {
                heading: own ? 'Here' : 'As you wrote it',
                content: <p className={styles.text}>{mine || '(empty)'}</p>,
              },
            ]}
          />
        </div>
      ))}
    </section>
  )
}

function whatTheFormHolds(differing: TwoVersionsProps['fields']): string {
  const ones = differing.filter(({ holdsOne }) => holdsOne).length
  if (ones === 0) return 'keeps both. Take out what you do not want, then save again.'
  if (ones === differing.length)
    return 'holds yours, which is not saved yet. Choose what it is to be, then save again.'
  return 'keeps both of each long text, and yours where there is room for one. Change what you do not want, then save again.'
}
