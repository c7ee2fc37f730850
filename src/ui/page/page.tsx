import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { LetterheadShown } from '../document/blocks.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'
import styles from './page.module.css'

export type PageProps = {
  /** A sentence or a question of the reader's work. */
  heading: ReactNode
  /** Where the page stands: the way back. */
  crumbs?: Crumb[]
  /** Of a page that is a document of an organisation: its logo and its colour. */
  letterhead?: LetterheadShown | null
  /** A short line above the heading, such as the date. */
  kicker?: ReactNode
  /** One sentence that says what is so. */
  lede?: ReactNode
  /** A `VisibleTo`, on every confidential page. */
  visibleTo?: ReactNode
  /** An `ErrorSummary` or one `Notice`, above everything. Never both. */
  notice?: ReactNode
  /** `MarginSection`s: the next step, who can help, history. Follows the content on a phone. */
  margin?: ReactNode
  /**
   * `form`: one narrow column, for a journey with one thing on each page. `wide`: for a large table. `wall`: wide, with a
   * head that leaves a projector's screen to what is talked about.
   */
  width?: 'full' | 'form' | 'wide' | 'wall'
  children?: ReactNode
}

/** A page: what it is, who can see it, its content, and a margin column for what stands beside it. */
export function Page(props: PageProps) {
  const {
    heading,
    crumbs,
    letterhead,
    kicker,
    lede,
    visibleTo,
    notice,
    margin,
    width = 'full',
    children,
  } = props
  return (
    <div
      className={classNames(styles.page, styles[width], margin ? styles.withMargin : null)}
      data-wide={width === 'wide' || width === 'wall' || undefined}
    >
      {notice && <div className={styles.notice}>{notice}</div>}
      <div className={styles.head}>
        {crumbs && <Crumbs items={crumbs} />}
        {letterhead && <Mark {...letterhead} />}
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h1>{heading}</h1>
        {lede && <p className={styles.lede}>{lede}</p>}
        {visibleTo}
      </div>
      <div className={styles.content}>{children}</div>
      {margin && (
        <aside className={styles.margin} aria-label="Beside this page">
          {margin}
        </aside>
      )}
    </div>
  )
}

/** The logo, and the colour as a style sheet of its own: no element carries a style (S-20). It goes when the page does. */
function Mark({ logo, colourSheet }: LetterheadShown) {
  return (
    <div className={styles.letterhead}>
      {colourSheet && <link rel="stylesheet" href={colourSheet} />}
      {logo && <img src={logo.src} alt={logo.words} width={logo.width} height={logo.height} />}
    </div>
  )
}

type MarginSectionProps = {
  heading: ReactNode
  /** It holds nothing to read, only what can be done: paper leaves it out. */
  isOnScreenOnly?: boolean
  children: ReactNode
}

/** One matter in the margin column, under its own small heading. */
export function MarginSection({ heading, isOnScreenOnly = false, children }: MarginSectionProps) {
  return (
    <section className={classNames(styles.marginSection, isOnScreenOnly ? styles.onScreen : null)}>
      <h2>{heading}</h2>
      {children}
    </section>
  )
}

export type SectionProps = {
  heading: ReactNode
  id?: string
  lede?: ReactNode
  /** What stands at the right of the heading: a link, a count. */
  beside?: ReactNode
  children?: ReactNode
}

/** A part of a page under a second-level heading; space does the grouping. */
export function Section({ heading, id, lede, beside, children }: SectionProps) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.sectionHead}>
        <h2>{heading}</h2>
        {beside && <div>{beside}</div>}
      </div>
      {lede && <p className={styles.sectionLede}>{lede}</p>}
      {children}
    </section>
  )
}
