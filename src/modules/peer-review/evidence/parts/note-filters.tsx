import { Form, Link, useLocation } from 'react-router'
import { Button, Hidden, type Option, Select } from '#src/ui/index.ts'
import styles from './note-filters.module.css'

type Names = 'line' | 'activity' | 'by'
type NoteFiltersProps = { filter: Record<Names, string | null>; choices: Record<Names, Option[]> }

const labels: Record<Names, string> = { line: 'Line of enquiry', activity: 'Activity', by: 'Taken by' }
const names: Names[] = ['line', 'activity', 'by']

/** Chooses which notes are shown, and says which are; the address holds it, so that it can be kept and sent. */
export function NoteFilters({ filter, choices }: NoteFiltersProps) {
  const { pathname } = useLocation()
  const chosen = names.filter((name) => filter[name])
  const without = (name: Names) => {
    const rest = chosen.filter((other) => other !== name).map((other) => [other, filter[other]!])
    return rest.length > 0 ? `${pathname}?${new URLSearchParams(rest)}` : pathname
  }
  return (
    <>
      <Form method="get" preventScrollReset className={styles.filters}>
        {names.map((name) => (
          <Select
            key={name + filter[name]}
            name={name}
            label={labels[name]}
            empty="All"
            options={choices[name]}
            defaultValue={filter[name] ?? ''}
          />
        ))}
        <Button kind="quiet">Show</Button>
      </Form>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label="Shown are only">
          {chosen.map((name) => (
            <li key={name}>
              {labels[name]}:{' '}
              {choices[name].find((choice) => choice.value === filter[name])?.label ?? 'another'}{' '}
              <Link to={without(name)}>
                Remove<Hidden> this filter, {labels[name]}</Hidden>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
