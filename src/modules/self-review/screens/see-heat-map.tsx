import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { EmptyState, LinkButton, Page, Section, Tabs, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { asHeatMapView, type Order, ownGroupLede, peopleHeard } from '../hearing/heat-map-view.ts'
import { lede } from '../heat-map.ts'
import { HeatTable } from '../parts/heat-table.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { isLeader } from '../policy.ts'
import { getHeard, type HeardAll } from '../queries/heat-map.ts'
import type { Route } from './+types/see-heat-map.ts'

export const meta = () => [{ title: 'Where do we see it differently? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-heat-map', async ({ db, actor }) => {
    const { selfReviewId } = args.params
    const leads = isLeader(actor, selfReviewId)
    const heard = await getHeard(db, selfReviewId, leads ? 'all' : 'own')
    const order = orderIn(args.request.url)
    return {
      id: selfReviewId,
      cycle: heard.cycle,
      isRevealed: heard.state === 'revealed',
      leads,
      order,
      words: heard.framework.words,
      lede: ledeOf(heard, leads),
      view: asHeatMapView(heard.heatMap, heard.perspectives, order, heard.quotes),
      visibleTo: await visibleTo(db, 'see-heat-map', selfReviewId, whoElse(leads, heard.partnershipId)),
    }
  })
}

function orderIn(url: string): Order {
  return new URL(url).searchParams.get('order') === 'differ' ? 'differ' : 'framework'
}

function ledeOf({ heatMap, perspectives }: HeardAll, leads: boolean): string {
  return leads ? lede(heatMap, peopleHeard(perspectives)) : ownGroupLede(perspectives)
}

function whoElse(leads: boolean, partnershipId: string | null): string {
  if (!leads) return 'The others in your group see the same as you.'
  return partnershipId ? 'A review partner sees only what you disclose.' : ''
}

export default function SeeHeatMap({ loaderData }: Route.ComponentProps) {
  const { id, cycle, leads, isRevealed } = loaderData
  useLive(id)
  const base = baseOf(id)
  return (
    <Page
      crumbs={trailTo({ id, name: `Self-review ${cycle}` }, 'Heat map')}
      heading={leads ? 'Where do we see it differently?' : 'What did your group say?'}
      lede={isRevealed && `Self-review ${cycle}. ${loaderData.lede}`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {isRevealed ? <Heard {...loaderData} base={base} /> : <NotYet base={base} />}
    </Page>
  )
}

type HeardProps = Route.ComponentProps['loaderData'] & { base: string }

function Heard({ view, order, leads, words, base, cycle }: HeardProps) {
  const at = (wanted: Order) => `${base}/heat-map?order=${wanted}`
  return (
    <>
      <Tabs
        label="Order of the elements"
        tabs={[
          {
            href: at('differ'),
            label: leads ? 'Where we differ most' : 'Where you differ most',
            current: order === 'differ',
          },
          { href: at('framework'), label: 'By framework', current: order === 'framework' },
        ]}
      />
      <p>
        The shape of each group’s answers, from the weaker description to the stronger, and the level in the
        middle. {leads ? 'Open a cell for the comments.' : 'Open a cell for its numbers.'}
      </p>
      <HeatTable
        view={view}
        words={words}
        base={base}
        isLeader={leads}
        caption={`What each group said of each element, self-review ${cycle}`}
      />
    </>
  )
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
