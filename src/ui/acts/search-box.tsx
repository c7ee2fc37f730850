import type { ComponentProps } from 'react'
import { Form, Link } from 'react-router'
import { classNames } from '../class-names.ts'
import control from '../forms/control.module.css'
import { controlProps, Field, type FieldProps } from '../forms/field.tsx'
import { Hidden } from '../page/hidden.tsx'
import { Button } from './button.tsx'
import styles from './search-box.module.css'

export type SearchBoxProps = FieldProps &
  Omit<ComponentProps<'input'>, 'id' | 'name' | 'className' | 'style' | 'children'> & {
    /** What the button says. */
    act?: string
    /** The page that answers; this one if left out. */
    action?: string
    /** What else the address says, to be kept: filters, an order. */
    kept?: Readonly<Record<string, string>>
  }

/** Looks something up: a field and its button on one line, asked by GET so that the address holds the question. */
export function SearchBox({
  name,
  label,
  hint,
  error,
  id,
  act = 'Search',
  action,
  kept = {},
  ...native
}: SearchBoxProps) {
  const field = { name, label, hint, error, id }
  return (
    <Form role="search" action={action} className={styles.search}>
      {Object.entries(kept).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Field {...field}>
        <div className={styles.line}>
          <input
            type="search"
            autoComplete="off"
            {...native}
            {...controlProps(field)}
            className={classNames(control.control, styles.input)}
          />
          <Button kind="quiet">{act}</Button>
        </div>
      </Field>
    </Form>
  )
}

export type AppliedFilter = { label: string; removeHref: string }

/** What a list is narrowed to, each with a link that takes it away. */
export function AppliedFilters({ filters, clearHref }: { filters: AppliedFilter[]; clearHref: string }) {
  if (filters.length === 0) return null
  return (
    <div className={styles.applied}>
      <span>Only:</span>
      <ul className={styles.filters}>
        {filters.map((filter) => (
          <li key={filter.label}>
            <Link to={filter.removeHref} preventScrollReset>
              <Hidden>Remove </Hidden>
              {filter.label}
              <svg width="9" height="9" viewBox="0 0 9 9" stroke="currentColor" strokeWidth="1.6" aria-hidden>
                <path d="m1 1 7 7m0-7L1 8" />
              </svg>
            </Link>
          </li>
        ))}
      </ul>
      {filters.length > 1 && <Link to={clearHref}>Show all</Link>}
    </div>
  )
}
