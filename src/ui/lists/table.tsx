import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import { classNames } from '../class-names.ts'
import { Hidden } from '../page/hidden.tsx'
import styles from './table.module.css'

export type TableColumn = {
  key: string
  label: string
  /** What stands small under its name. */
  note?: string | undefined
  /** Numbers stand right. */
  numeric?: boolean
  /** What can be done with a row: the heading is only heard, and on a phone it stands below the facts. */
  act?: boolean
  /** A link that sorts by this column, and how the table is sorted by it now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
}

export type TableRow = {
  key: string
  /** In the order of the columns; the first is the row's heading. */
  cells: ReactNode[]
}

export type TableProps = {
  caption: ReactNode
  /** Where the heading above says the same. */
  captionHidden?: boolean
  columns: TableColumn[]
  rows: TableRow[]
  /** Totals; in the order of the columns. */
  foot?: ReactNode[]
}

/**
 * A table of facts. Scrolls by itself when it is too wide, in a region that the keyboard reaches; on a phone each row
 * stands by itself, with the columns' names beside its facts.
 */
export function Table({ caption, captionHidden, columns, rows, foot }: TableProps) {
  const captionId = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-labelledby={captionId}>
      <table className={styles.table}>
        <caption id={captionId} className={captionHidden ? 'vh' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} cells={row.cells} columns={columns} />
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <Row cells={foot} columns={columns} />
          </tfoot>
        )}
      </table>
    </section>
  )
}

function HeadCell({ column }: { column: TableColumn }) {
  const { sort, label, note, numeric, act } = column
  return (
    <th scope="col" className={classNames(numeric && styles.numeric)} aria-sort={sort?.direction}>
      {sort ? (
        <Link to={sort.href} preventScrollReset>
          {label}
          <span className={styles.arrow} aria-hidden="true">
            {sort.direction === 'ascending' ? '↑' : sort.direction === 'descending' ? '↓' : ''}
          </span>
          {!sort.direction && <Hidden>, sort</Hidden>}
        </Link>
      ) : act ? (
        <Hidden>{label}</Hidden>
      ) : (
        label
      )}
      {note && <small className={styles.note}>{note}</small>}
    </th>
  )
}

function Row({ cells, columns }: { cells: ReactNode[]; columns: TableColumn[] }) {
  return (
    <tr>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row">
            {cells[index]}
          </th>
        ) : (
          <td
            key={column.key}
            data-label={column.act ? undefined : column.label}
            className={classNames(column.numeric && styles.numeric, column.act && styles.act)}
          >
            {cells[index]}
          </td>
        ),
      )}
    </tr>
  )
}

export type PagingProps = {
  /** “1 to 50 of 1,457 trusts”. */
  summary: string
  previousHref?: string
  nextHref?: string
}

/** Where one is in a long list, and the way on. */
export function Paging({ summary, previousHref, nextHref }: PagingProps) {
  return (
    <nav className={styles.paging} aria-label="Pages of the list">
      <span>{summary}</span>
      {previousHref && <Link to={previousHref}>Previous</Link>}
      {nextHref && <Link to={nextHref}>Next</Link>}
    </nav>
  )
}
