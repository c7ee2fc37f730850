import { href, Link } from 'react-router'
import { Table } from '#src/ui/index.ts'
import type { Cohort } from '../list-overview.ts'

/** The partnerships of one cohort: who, how far, the days ahead and what is late. */
export function CohortTable({ cohort }: { cohort: Cohort }) {
  return (
    <Table
      caption={`Partnerships of ${cohort.name}`}
      captionHidden
      columns={[
        { key: 'name', label: 'Partnership' },
        { key: 'stands', label: 'Where it stands' },
        { key: 'days', label: 'Days ahead' },
        { key: 'late', label: 'Late' },
      ]}
      rows={cohort.partnerships.map(({ id, name, associate, stands, days, late }) => ({
        key: id,
        cells: [
          <span key="name">
            <Link to={href('/review/partnerships/:partnershipId', { partnershipId: id })}>{name}</Link>
            <br />
            <small>{associate}</small>
          </span>,
          <Lines key="stands" lines={stands} />,
          <Lines key="days" lines={days} none="None set" />,
          <Lines key="late" lines={late} none="Nothing" />,
        ],
      }))}
    />
  )
}

function Lines({ lines, none = '' }: { lines: string[]; none?: string }) {
  if (lines.length === 0) return <small>{none}</small>
  return (
    <span>
      {lines.map((line, index) => (
        <span key={line}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </span>
  )
}
