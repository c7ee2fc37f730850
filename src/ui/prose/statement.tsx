import type { ReactNode } from 'react'
import styles from './statement.module.css'

export type StatementProps = {
  /** The kind, in words and a tone, with what it rests on below. */
  side: { label: ReactNode; tone?: 'teal' | 'indigo' | 'plum'; lines?: ReactNode[] }
  sentence: ReactNode
  /** What it rests on: a line and where it comes from. */
  evidence?: { key: string; text: ReactNode; source?: ReactNode }[]
  /** What others answered. */
  replies?: { key: string; by: ReactNode; text: ReactNode }[]
  /** Links or a form below. */
  actions?: ReactNode
  id?: string
  /** `h2` where it stands right under the page's heading. */
  heading?: 'h2' | 'h3'
}

/** One sentence to think about: what kind it is at the side, then the sentence, its evidence, the replies. */
export function Statement(props: StatementProps) {
  const { side, sentence, evidence = [], replies = [], actions, id, heading: Heading = 'h3' } = props
  return (
    <article className={styles.statement} id={id}>
      <div className={styles.side}>
        <span className={styles[side.tone ?? 'plain']}>{side.label}</span>
        {side.lines?.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, in their order
          <span key={index}>{line}</span>
        ))}
      </div>
      <div>
        <Heading>{sentence}</Heading>
        {evidence.length > 0 && (
          <ul className={styles.evidence}>
            {evidence.map((item) => (
              <li key={item.key}>
                {item.text}
                {item.source && <small>{item.source}</small>}
              </li>
            ))}
          </ul>
        )}
        {replies.map((reply) => (
          <blockquote key={reply.key} className={styles.reply}>
            <b>{reply.by}</b>
            {reply.text}
          </blockquote>
        ))}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </article>
  )
}
