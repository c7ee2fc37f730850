import { Link } from 'react-router'
import { EmptyState, Table } from '#src/ui/index.ts'
import type { ImportState } from '../register/imports.ts'
import { stateWords } from './import-words.ts'

type Listed = { id: string; state: ImportState; names: string; started: string }

/** The imports there were, the newest first. */
export function ImportsTable({ imports }: { imports: Listed[] }) {
  if (imports.length === 0)
    return (
      <EmptyState heading="No import yet">
        <p>Each import will be listed here with what it changed.</p>
      </EmptyState>
    )
  return (
    <Table
      caption="Earlier imports"
      captionHidden
      columns={[
        { key: 'started', label: 'Started' },
        { key: 'files', label: 'Files' },
        { key: 'state', label: 'How it went' },
      ]}
      rows={imports.map(({ id, state, names, started }) => ({
        key: id,
        cells: [
          <Link key="started" to={`/register/imports/${id}`}>
            {started}
          </Link>,
          names,
          stateWords[state],
        ],
      }))}
    />
  )
}
