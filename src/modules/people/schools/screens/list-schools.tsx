import { Form, redirect } from 'react-router'
import {
  AppliedFilters,
  Button,
  ButtonRow,
  EmptyState,
  LinkButton,
  MarginSection,
  Notice,
  Page,
  SearchBox,
  Select,
} from '#src/ui/index.ts'
import { capital, countFigure, countWord } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { getWhom } from '../../queries.ts'
import { manySchools, narrowSchools, readAsked, type SchoolsAsked } from '../narrow.ts'
import { listOurSchools } from '../our-schools.ts'
import { OurSchoolsTable } from '../parts/our-schools-table.tsx'
import type { Route } from './+types/list-schools.ts'

export const meta = () => [{ title: 'Our schools – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'people.take-in-schools', async ({ db, actor }) => {
    const { organisationId, organisation, organisationKind } = await getWhom(db, actor)
    if (organisationKind !== 'trust') throw redirect('/')
    const asked = readAsked(args.request.url)
    const schools = (await listOurSchools(db, organisationId!)).filter(
      ({ isClosed, organisationId: account }) => !isClosed || account !== null,
    )
    const search = new URL(args.request.url).searchParams
    return {
      ...{ trust: organisation ?? '', asked, all: schools.length },
      phases: [...new Set(schools.map(({ phase }) => phase))].toSorted(),
      schools: narrowSchools(schools, asked),
      joined: schools.filter(({ head }) => head?.state === 'joined').length,
      news: newsIn(search),
    }
  })
}

const one = { q: '', phase: '' }

/** What has just happened here, in a sentence. */
function newsIn(
  search: URLSearchParams,
): { kind: 'success' | 'wait'; heading: string; words: string } | null {
  const invited = Number(search.get('invited') ?? 0)
  if (invited > 0)
    return {
      kind: 'success',
      heading: `${countFigure(invited, 'headteacher is', 'headteachers are')} invited`,
      words: `The link in ${invited === 1 ? 'the' : 'each'} message works once, for seven days.`,
    }
  if (search.has('withdrawn'))
    return {
      kind: 'success',
      heading: 'The invitation is withdrawn',
      words: 'Its link no longer works. You can invite somebody else.',
    }
  if (search.has('again'))
    return {
      kind: 'success',
      heading: 'The invitation is on its way again',
      words: 'The new link works once, for seven days; the old one no longer does.',
    }
  if (search.has('choose'))
    return { kind: 'wait', heading: 'Choose a school first', words: 'One, or several at once.' }
  return null
}

export default function ListSchools({ loaderData }: Route.ComponentProps) {
  const { trust, schools, all, joined, news } = loaderData
  const mayChoose = schools.some(({ because }) => because === null)
  return (
    <Page
      crumbs={[{ label: 'Know', href: '/know' }, { label: 'Our schools' }]}
      heading="Which of our schools take part?"
      lede={`The register says that ${countWord(all, 'school is', 'schools are')} in ${trust} today. ${joined === 0 ? 'None takes part yet.' : `${capital(countWord(joined, 'takes', 'take'))} part.`}`}
      notice={
        news && (
          <Notice kind={news.kind} heading={news.heading}>
            {news.words}
          </Notice>
        )
      }
      margin={<Beside />}
    >
      {all > manySchools && <Narrow {...loaderData} />}
      {schools.length === 0 ? (
        <NoSchool {...loaderData} />
      ) : (
        <Form action="/schools/take-in">
          <OurSchoolsTable schools={schools} />
          {mayChoose && (
            <ButtonRow>
              <Button>Take the chosen schools in</Button>
            </ButtonRow>
          )}
        </Form>
      )}
    </Page>
  )
}

function Beside() {
  return (
    <>
      <MarginSection heading="What taking part means">
        <p>
          You invite one person into a school, its headteacher. From then on the school decides who belongs to
          it, and reviews itself with its own people.
        </p>
        <p>
          You see nothing of it but what the school shares with you by name. A school that joins another trust
          takes its account along.
        </p>
      </MarginSection>
      <MarginSection heading="What schools have shared">
        <LinkButton kind="quiet" to="/know/schools">
          Schools by elements
        </LinkButton>
      </MarginSection>
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function hrefFor({ q, phase }: SchoolsAsked): string {
  const said = new URLSearchParams({ ...(q ? { q } : {}), ...(phase ? { phase } : {}) })
  return said.size > 0 ? `/schools?${said}` : '/schools'
}

function Narrow({ asked, phases, schools }: Data) {
  const filters = [
    ...(asked.q ? [{ label: `“${asked.q}”`, removeHref: hrefFor({ ...asked, q: '' }) }] : []),
    ...(asked.phase ? [{ label: asked.phase, removeHref: hrefFor({ ...asked, phase: '' }) }] : []),
  ]
  return (
    <>
      <SearchBox
        name="q"
        label="Name or URN"
        defaultValue={asked.q}
        maxLength={100}
        kept={asked.phase ? { phase: asked.phase } : {}}
      />
      {phases.length > 1 && (
        <Form>
          {asked.q && <input type="hidden" name="q" value={asked.q} />}
          <Select
            name="phase"
            label="Phase"
            empty="Every phase"
            options={phases.map((phase) => ({ value: phase, label: phase }))}
            defaultValue={asked.phase}
          />
          <Button kind="quiet">Show</Button>
        </Form>
      )}
      <AppliedFilters filters={filters} clearHref={hrefFor(one)} />
      {filters.length > 0 && <p>{countFigure(schools.length, 'school', 'schools')} found</p>}
    </>
  )
}

function NoSchool({ all, trust }: Data) {
  if (all > 0) return <EmptyState heading="No school found">Try fewer letters, or another phase.</EmptyState>
  return (
    <EmptyState heading="No school yet">
      The register links no open school to {trust}. Whoever runs the installation imports the register.
    </EmptyState>
  )
}
