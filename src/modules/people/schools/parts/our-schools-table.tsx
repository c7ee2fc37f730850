import { Link } from 'react-router'
import { longDay } from '#src/ui/dates.ts'
import { Hidden, Table } from '#src/ui/index.ts'
import type { Head, OurSchool } from '../our-schools.ts'
import styles from './our-schools-table.module.css'

const columns = [
  { key: 'name', label: 'School' },
  { key: 'phase', label: 'Phase' },
  { key: 'pupils', label: 'Pupils', numeric: true },
  { key: 'here', label: 'Here' },
]

/** The schools of a trust, one a row, with whether they take part; those that can be taken in can be chosen. */
export function OurSchoolsTable({ schools }: { schools: OurSchool[] }) {
  return (
    <Table
      caption="Our schools"
      captionHidden
      columns={columns}
      rows={schools.map((school) => ({
        key: String(school.urn),
        cells: [
          <NameOf key="name" school={school} />,
          school.phase,
          school.pupils?.toLocaleString('en-GB') ?? 'Not known',
          <Here key="here" school={school} />,
        ],
      }))}
    />
  )
}

/** The name, with a box before it where the school can be taken in. */
function NameOf({ school: { urn, name, because } }: { school: OurSchool }) {
  if (because) return name
  return (
    <label className={styles.choose}>
      <input type="checkbox" name="urn" value={urn} />
      <span>
        <Hidden>Take in </Hidden>
        {name}
      </span>
    </label>
  )
}

function Here({ school: { urn, name, head, because } }: { school: OurSchool }) {
  if (head?.state === 'invited')
    return (
      <>
        {waitingWords(head)}{' '}
        <Link to={`/schools/${urn}`}>
          Change<Hidden> the invitation to {name}</Hidden>
        </Link>
      </>
    )
  return head?.state === 'joined' ? 'Takes part' : (because ?? 'Not yet')
}

function waitingWords({ name, until, hasRunOut }: Extract<Head, { state: 'invited' }>): string {
  return hasRunOut
    ? `The invitation to ${name} ran out on ${longDay(until)}.`
    : `${name} is invited, until ${longDay(until)}.`
}
