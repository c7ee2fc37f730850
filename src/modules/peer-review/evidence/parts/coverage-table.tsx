import { Table } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import type { LineCoverage, Tally } from '../coverage.ts'

type CoverageTableProps = {
  lines: readonly LineCoverage[]
  /** The team sees which roles and places; the associate only how many. */
  namesRoles: boolean
}

/** What was gathered for each line of enquiry: how many notes, by which methods, from how many roles and places. */
export function CoverageTable({ lines, namesRoles }: CoverageTableProps) {
  return (
    <Table
      caption="Notes on each line of enquiry, by method, role and place"
      columns={[
        { key: 'line', label: 'Line of enquiry' },
        { key: 'notes', label: 'Notes', numeric: true },
        { key: 'methods', label: 'Methods' },
        { key: 'roles', label: 'Roles' },
        { key: 'places', label: 'Places' },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          line.question,
          line.notes,
          inWords(line.byMethod),
          namesRoles
            ? inWords(line.byVantagePoint)
            : countFigure(line.byVantagePoint.length, 'role', 'roles'),
          namesRoles ? inWords(line.byPlace) : countFigure(line.byPlace.length, 'place', 'places'),
        ],
      }))}
    />
  )
}

function inWords(tallies: readonly Tally[]): string {
  return tallies.length === 0 ? 'None yet' : tallies.map(({ name, notes }) => `${name} (${notes})`).join(', ')
}
