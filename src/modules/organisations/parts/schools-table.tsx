import { longDay } from '#src/ui/dates.ts'
import { Table } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { orderHref, type SchoolsAddress } from '../trusts/address.ts'
import {
  isNoneKnown,
  type Order,
  phaseWord,
  placeWords,
  type School,
  type SchoolTotals,
} from '../trusts/schools.ts'

type Props = { uid: number; schools: School[]; totals: SchoolTotals; order: SchoolsAddress }

const labels: Record<Order, string> = {
  name: 'School',
  phase: 'Phase',
  pupils: 'Pupils',
  place: 'Place',
  joined: 'Joined',
}

/** The schools of a trust, one a row, in the order that the address says, with what they come to. */
export function SchoolsTable({ uid, schools, totals, order }: Props) {
  const columns = (Object.keys(labels) as Order[]).map((by) => ({
    key: by,
    label: labels[by],
    numeric: by === 'pupils',
    sort: { href: orderHref(uid, by, order), direction: directionOf(by, order) },
  }))
  return (
    <>
      <Table
        caption="The schools of the trust"
        captionHidden
        columns={columns}
        rows={schools.map(rowOf)}
        foot={[
          countFigure(totals.schools, 'school', 'schools'),
          totals.phases.map(({ phase, schools }) => `${schools} ${phase}`).join(', '),
          isNoneKnown(totals) ? 'Not known' : totals.pupils.toLocaleString('en-GB'),
          '',
          '',
        ]}
      />
      {totals.withoutPupils > 0 && !isNoneKnown(totals) && (
        <p>
          Without the pupils of {countFigure(totals.withoutPupils, 'school', 'schools')} for which the
          register has no number.
        </p>
      )}
    </>
  )
}

/** A date stays on one line. */
const unbroken = (date: string) => date.replaceAll(' ', '\u00a0')

function directionOf(by: Order, order: SchoolsAddress): 'ascending' | 'descending' | undefined {
  if (order.by !== by) return undefined
  return order.isDescending ? 'descending' : 'ascending'
}

function rowOf(school: School) {
  const closed = school.closedOn ? `Closed ${longDay(school.closedOn)}` : 'Closed'
  return {
    key: String(school.urn),
    cells: [
      school.name,
      phaseWord(school),
      school.status === 'Closed' ? closed : (school.pupils?.toLocaleString('en-GB') ?? 'Not known'),
      placeWords(school) || 'Not known',
      school.joinedOn ? unbroken(longDay(school.joinedOn)) : 'Not known',
    ],
  }
}
