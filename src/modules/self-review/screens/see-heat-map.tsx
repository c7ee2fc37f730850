import { holdersOf, visibleToSeers } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { AppliedFilters, EmptyState, LinkButton, Page, Section, Tabs, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { getHeatMapPage } from '../hearing/heat-map-page.ts'
import { hrefOf, type Look, noFilter } from '../hearing/narrow.ts'
import { HeatTable } from '../hearing/parts/heat-table.tsx'
import { HowToRead, HowWeMeasure, LookForm } from '../hearing/parts/look-form.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { isLeader } from '../policy.ts'
import type { Route } from './+types/see-heat-map.ts'

export const meta = () => [{ title: 'Where do we see it differently? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-heat-map', async ({ db, actor }) => {
    const { selfReviewId } = args.params
    const leads = isLeader(actor, selfReviewId)
    const [page, seers] = await Promise.all([
      getHeatMapPage(db, selfReviewId, leads, new URL(args.request.url).searchParams),
      holdersOf(db, 'see-heat-map', selfReviewId),
    ])
    const also = whoElse(leads, page.partnershipId)
    return { ...page, leads, visibleTo: await visibleToSeers(db, seers, also) }
  })
}

function whoElse(leads: boolean, partnershipId: string | null): string {
  if (!leads) return 'The others in your group see the same as you.'
  return partnershipId ? 'A review partner sees only what you disclose.' : ''
}

export default function SeeHeatMap({ loaderData }: Route.ComponentProps) {
  const { id, name, leads, isRevealed } = loaderData
  useLive(id)
  const base = baseOf(id)
  return (
    <Page
      crumbs={trailTo({ id, name }, 'Heat map')}
      heading={leads ? 'Where do we see it differently?' : 'What did your group say?'}
      lede={isRevealed && `${name}. ${loaderData.lede}`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {isRevealed ? <Heard {...loaderData} base={base} /> : <NotYet base={base} />}
    </Page>
  )
}

type HeardProps = Route.ComponentProps['loaderData'] & { base: string }

function Heard(props: HeardProps) {
  const { view, look, leads, words, base, cycle, choices, others, beside } = props
  return (
    <>
      <Tabs label="Ways to look at it" tabs={tabsOf(props)} />
      <HowToRead leads={leads} />
      {props.moved && <p>{props.moved}</p>}
      <AppliedFilters filters={props.applied} clearHref={hrefOf(base, { ...look, ...noFilter })} />
      <LookForm
        key={hrefOf('', look)}
        look={look}
        choices={choices}
        beside={others}
        action={`${base}/heat-map`}
      />
      {look.order === 'differ' && <HowWeMeasure />}
      {beside && <p>{besideWords(beside, cycle)}</p>}
      {view.rows.length === 0 ? (
        <EmptyState heading="No element is left">
          Nothing that is shown differs by so much. Take a filter away, or ask for less.
        </EmptyState>
      ) : (
        <HeatTable
          view={view}
          words={words}
          base={base}
          isLeader={leads}
          caption={`What each group said of each element, self-review ${cycle}`}
        />
      )}
    </>
  )
}

function tabsOf({ look, base, leads, others }: HeardProps) {
  const at = (part: Partial<Look>) => hrefOf(base, { ...look, ...part })
  const is = (order: Look['order'], beside: string | null) => look.order === order && look.beside === beside
  const lastYear = others.find(({ kind }) => kind === 'year')
  const shown = others.find(({ id }) => id === look.beside)
  const besides = new Set([lastYear, shown].filter((one) => one !== undefined))
  return [
    {
      href: at({ order: 'differ', beside: null }),
      label: leads ? 'Where we differ most' : 'Where you differ most',
      current: is('differ', null),
    },
    { href: at({ order: 'framework', beside: null }), label: 'By framework', current: is('framework', null) },
    ...[...besides].map(({ id, label }) => ({
      href: at({ beside: id }),
      label: `Beside ${label}`,
      current: look.beside === id,
    })),
    ...(leads ? [{ href: `${base}/discuss`, label: 'Discuss it', current: false }] : []),
  ]
}

function besideWords({ kind, label }: { kind: 'year' | 'framework'; label: string }, cycle: number): string {
  if (kind === 'year')
    return `${cycle} beside ${label}: in each cell, small, where the group stood in ${label}.`
  return `Beside ${label}: where an element answers to one there, its cell says, small, where the group stands in it. The words are those of that framework.`
}

function NotYet({ base }: { base: string }) {
  return (
    <Section heading="What each group said">
      <EmptyState
        heading="Nothing shows before the reveal"
        action={<LinkButton to={base}>See how far it is</LinkButton>}
      >
        The heat map shows the middle and the spread of each group’s answers. It opens for everybody at once,
        when a leader of the self-review reveals it.
      </EmptyState>
    </Section>
  )
}
