import { londonDay, longDay } from '#src/ui/dates.ts'
import { LinkButton, MarginSection, Notice, Page, Section, SummaryList, Table } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { SchoolsTable } from '../parts/schools-table.tsx'
import { mayTakeIn } from '../policy.ts'
import { readOrder } from '../trusts/address.ts'
import { getTrust, listFormerNames, listFormerSchools, listSchools } from '../trusts/queries.ts'
import { sortSchools, totalOf, totalWords } from '../trusts/schools.ts'
import type { Route } from './+types/read-trust.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.trust.name ?? 'Trust'} – Critical Friend` },
]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'organisations.read-trust', async ({ db, actor }) => {
    const uid = /^\d{1,9}$/.test(args.params.uid) ? Number(args.params.uid) : 0
    const trust = await getTrust(db, uid)
    const order = readOrder(args.request.url)
    const schools = await listSchools(db, uid)
    const formerNames = await listFormerNames(db, uid)
    const mayTake = mayTakeIn(trust)
    return {
      trust,
      order,
      schools: sortSchools(schools, order.by, order.isDescending),
      totals: totalOf(schools),
      formerSchools: await listFormerSchools(db, uid),
      formerNames: formerNames.map(({ name, until }) => ({ name, until: londonDay(until) })),
      mayInvite: actor.positions.some(({ role }) => role === 'programme_lead'),
      mayNotInviteBecause: mayTake.ok ? null : mayTake.because,
    }
  })
}

export default function ReadTrust({ loaderData }: Route.ComponentProps) {
  const { trust, totals, schools, order } = loaderData
  const isClosed = trust.status === 'Closed'
  return (
    <Page
      crumbs={[{ label: 'Trusts', href: '/trusts' }, { label: trust.name }]}
      kicker={[...(trust.isSample ? ['Sample'] : []), trust.type].join(' · ')}
      heading={trust.name}
      lede={totalWords(totals)}
      notice={
        trust.status !== 'Open' && (
          <Notice
            kind="wait"
            heading={
              isClosed
                ? `This trust closed${trust.closedOn ? ` on ${longDay(trust.closedOn)}` : ''}.`
                : `The register says of this trust: ${trust.status}.`
            }
          />
        )
      }
      margin={<Beside {...loaderData} />}
    >
      <Section heading="Its schools">
        {schools.length === 0 ? (
          <p>The register links no school to this trust{isClosed ? ' any more' : ' yet'}.</p>
        ) : (
          <SchoolsTable uid={trust.uid} schools={schools} totals={totals} order={order} />
        )}
      </Section>
      <FormerSchools {...loaderData} />
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

function Beside({ trust, formerNames, mayInvite, mayNotInviteBecause }: Data) {
  return (
    <>
      {mayInvite && (
        <MarginSection heading="Next step">
          <p>
            {trust.organisationId
              ? 'This trust takes part already. Until its chief executive has joined, you can invite them.'
              : 'You invite one person, the chief executive. From then on the trust manages its own people.'}
          </p>
          <LinkButton
            to={`/trusts/${trust.uid}/invite`}
            kind="primary"
            disabledBecause={mayNotInviteBecause ?? undefined}
          >
            Invite its chief executive
          </LinkButton>
        </MarginSection>
      )}
      <MarginSection heading="In the register">
        <SummaryList
          rows={[
            { key: 'UID', value: trust.uid },
            { key: 'Group ID', value: trust.groupId ?? undefined },
            { key: 'Companies House number', value: trust.companiesHouseNumber ?? undefined },
            ...factOn('Incorporated', trust.incorporatedOn),
            ...factOn('Opened', trust.openedOn),
            ...factOn('Closed', trust.closedOn),
            { key: 'Address', value: trust.address || undefined },
          ]}
        />
      </MarginSection>
      {formerNames.length > 0 && (
        <MarginSection heading="Former names">
          <ul>
            {formerNames.map(({ name, until }) => (
              <li key={name + until}>
                {name}, until {longDay(until)}
              </li>
            ))}
          </ul>
        </MarginSection>
      )}
    </>
  )
}

function factOn(key: string, day: string | null) {
  return day ? [{ key, value: longDay(day) }] : []
}

function FormerSchools({ formerSchools }: Data) {
  if (formerSchools.length === 0) return null
  return (
    <Section heading="Schools that have left">
      <Table
        caption="Schools that have left"
        captionHidden
        columns={[
          { key: 'name', label: 'School' },
          { key: 'joined', label: 'Joined' },
          { key: 'left', label: 'Left' },
        ]}
        rows={formerSchools.map((school) => ({
          key: `${school.urn} ${school.joinedOn}`,
          cells: [
            school.name,
            school.joinedOn ? longDay(school.joinedOn) : 'Not known',
            longDay(school.leftOn),
          ],
        }))}
      />
    </Section>
  )
}
