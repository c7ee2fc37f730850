import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Section, SummaryList } from '#src/ui/index.ts'
import { agreedCopies, boardCopies, type Copy } from './copies.ts'
import styles from './take-with-you.module.css'

const place = 'take-it-with-you'

/** Files to take away, each with what it is for. The browser fetches them itself: they are no pages. */
export function CopyLinks({
  label,
  base,
  copies,
  search = '',
}: {
  label: string
  base: string
  copies: readonly Pick<Copy, 'file' | 'kind' | 'purpose'>[]
  /** What stands behind the question mark of the page that it is a copy of. */
  search?: string
}) {
  return (
    <ul className={styles.copies} aria-label={label}>
      {copies.map(({ file, kind, purpose }) => (
        <li key={file}>
          <a href={`${base}/${file}${search}`} download>
            {kind}
          </a>
          , {purpose}
        </li>
      ))}
    </ul>
  )
}

/** The way from the top of the outcome to its files. */
export function TakeLink() {
  return (
    <p className={styles.way}>
      <a href={`#${place}`}>Take it with you: PDF, Word, Excel, and two pages for the board</a>
    </p>
  )
}

/** What a page printed from the screen says of itself, as the files do; on the screen it is not shown. */
export function OnPaper({ words }: { words: string }) {
  return <p className={styles.onPaper}>{words}</p>
}

/** What is of no use on a sheet of paper: how to go about the page, what can be chosen, and files. */
export function OffPaper({ children }: { children: ReactNode }) {
  return <div className={styles.offPaper}>{children}</div>
}

/** What can be taken away from the outcome of a self-review, and what each copy holds. */
export function TakeWithYou({ base, leads }: { base: string; leads: boolean }) {
  const at = `${base}/outcome`
  return (
    <div className={styles.notOnPaper}>
      <Section
        id={place}
        heading="Take it with you"
        lede={
          leads
            ? 'Each file is smaller than a megabyte and says who made it, when and for whom. Whoever leads this self-review sees that you took it.'
            : 'Each file is smaller than a megabyte and holds what you see here and no more. The leaders of this self-review see that you took it.'
        }
      >
        <SummaryList
          rows={[
            {
              key: 'The whole of it',
              value: <CopyLinks label="The whole of it" base={at} copies={agreedCopies} />,
            },
            {
              key: 'Two pages for the board',
              value: (
                <>
                  <CopyLinks label="Two pages for the board" base={at} copies={boardCopies} />
                  <Link to={`${at}/board`}>Read or print them here</Link>
                </>
              ),
            },
          ]}
        />
      </Section>
    </div>
  )
}
