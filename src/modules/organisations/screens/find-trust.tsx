import { Link } from 'react-router'
import { EmptyState, LinkButton, LiveRegion, Page, Paging, SearchBox, Table } from '#src/ui/index.ts'
import { countFigure } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { useLiveSearch } from '../parts/live-search.ts'
import { countTrusts } from '../register/counts.ts'
import { readSearch, searchHref } from '../trusts/address.ts'
import { type FoundTrust, findTrusts, pageLength } from '../trusts/find-trusts.ts'
import { understand } from '../trusts/question.ts'
import type { Route } from './+types/find-trust.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Find a trust – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'organisations.find-trust', async ({ db, actor }) => {
    const asked = readSearch(args.request.url)
    const found = await findTrusts(db, understand(asked.q), asked)
    return {
      asked,
      ...found,
      ...(await countTrusts(db)),
      mayImport: actor.positions.some(({ role }) => role === 'administrator'),
    }
  })
}

export default function FindTrust({ loaderData }: Route.ComponentProps) {
  const { asked, total, multi, single } = loaderData
  const around = useLiveSearch(asked.q)
  const isLoaded = multi + single + total > 0
  return (
    <Page
      heading="Which trust are you looking for?"
      lede={
        multi > 0 &&
        `The national register has ${countFigure(multi, 'open multi-academy trust', 'open multi-academy trusts')} and ${countFigure(single, 'trust', 'trusts')} of a single academy.`
      }
    >
      {isLoaded || asked.q ? (
        <>
          <div ref={around}>
            <SearchBox
              name="q"
              label="Name, town or number"
              hint="The number can be a school’s URN, or the trust’s UID or Companies House number."
              defaultValue={asked.q}
              maxLength={100}
              kept={asked.withClosed ? { closed: 'yes' } : {}}
            />
          </div>
          <Found {...loaderData} />
        </>
      ) : (
        <NothingLoaded mayImport={loaderData.mayImport} />
      )}
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

function Found({ asked, total, trusts, isLike }: Data) {
  const from = (asked.page - 1) * pageLength + 1
  const words = foundWords(total, isLike, asked.q)
  return (
    <>
      <LiveRegion words={asked.q ? words : ''} />
      <p>
        {asked.withClosed ? 'Open and closed trusts. ' : 'Open trusts only. '}
        <Link to={searchHref({ ...asked, withClosed: !asked.withClosed, page: 1 })} preventScrollReset>
          {asked.withClosed ? 'Show open trusts only' : 'Show closed trusts too'}
        </Link>
      </p>
      {total === 0 ? (
        <EmptyState heading={`No trust found for “${asked.q}”`}>
          <p>Try fewer letters, the town it has its office in, or the URN of one of its schools.</p>
        </EmptyState>
      ) : (
        <Table caption={words} columns={columns} rows={trusts.map(rowOf)} />
      )}
      {total > pageLength && (
        <Paging
          summary={`${from.toLocaleString('en-GB')} to ${Math.min(from + pageLength - 1, total).toLocaleString('en-GB')} of ${countFigure(total, 'trust', 'trusts')}`}
          previousHref={asked.page > 1 ? searchHref({ ...asked, page: asked.page - 1 }) : undefined}
          nextHref={from + pageLength <= total ? searchHref({ ...asked, page: asked.page + 1 }) : undefined}
        />
      )}
    </>
  )
}

function foundWords(total: number, isLike: boolean, q: string): string {
  if (total === 0) return 'No trust found'
  const found = countFigure(total, 'trust', 'trusts')
  return isLike ? `No trust found for “${q}”; ${found} with a similar name or town` : `${found} found`
}

const columns = [
  { key: 'name', label: 'Trust' },
  { key: 'type', label: 'Type' },
  { key: 'town', label: 'Town' },
  { key: 'schools', label: 'Schools', numeric: true },
]

function rowOf(trust: FoundTrust) {
  const notes = [
    ...(trust.isSample ? ['Sample'] : []),
    ...(trust.status === 'Open' ? [] : [trust.status]),
    ...(trust.school ? [`has ${trust.school}`] : []),
    ...(trust.schoolTown ? [`has a school in ${trust.schoolTown}`] : []),
  ]
  return {
    key: String(trust.uid),
    cells: [
      <>
        <Link key="name" to={`/trusts/${trust.uid}`}>
          {trust.name}
        </Link>
        {notes.length > 0 && ` (${notes.join(', ')})`}
      </>,
      trust.type,
      trust.town,
      trust.schools.toLocaleString('en-GB'),
    ],
  }
}

function NothingLoaded({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState
      heading="The register is not loaded yet"
      action={mayImport && <LinkButton to="/register">Import the register</LinkButton>}
    >
      <p>
        Every trust in England will be found here, with its schools. An administrator of this installation
        imports the national register, once, from three files.
      </p>
    </EmptyState>
  )
}
