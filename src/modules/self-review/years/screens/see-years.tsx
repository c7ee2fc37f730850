import { useLive } from '#src/platform/live/use-live.ts'
import { EmptyState, LinkButton, Page, Section, Tabs, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { isLeader } from '../../policy.ts'
import { outcomeVisibleTo } from '../../queries/outcome-readers.ts'
import { YearSections } from '../parts/year-sections.tsx'
import { getYears } from '../queries.ts'
import { yearsLede } from '../year-words.ts'
import type { Route } from './+types/see-years.ts'

export const meta = () => [{ title: 'What has changed? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-years', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    const leads = isLeader(actor, id)
    const wanted = new URL(args.request.url).searchParams.get('beside')
    const page = await getYears(db, id, leads ? 'all' : 'own', wanted)
    return { ...page, visibleTo: await outcomeVisibleTo(db, id) }
  })
}

export default function SeeYears({ loaderData }: Route.ComponentProps) {
  const { id, cycle, name, years, before, comparison, isRevealed, framework, version } = loaderData
  useLive(id)
  const base = baseOf(id)
  return (
    <Page
      width="wide"
      crumbs={trailTo({ id, name }, 'Year on year')}
      kicker={`${framework}, version ${version}`}
      heading={before ? `What has changed since ${before.cycle}?` : 'What has changed?'}
      lede={comparison && yearsLede(comparison)}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {years.length > 1 && (
        <Tabs
          label="The year to compare with"
          tabs={years.map((year) => ({
            href: `${base}/years?beside=${year.id}`,
            label: `Beside ${year.cycle}`,
            current: year.id === before?.id,
          }))}
        />
      )}
      {comparison && before ? (
        <YearSections
          comparison={comparison}
          cycle={cycle}
          before={before}
          turnouts={loaderData.turnouts}
          words={{ before: loaderData.wordsBefore, now: loaderData.words }}
        />
      ) : (
        <Section heading="Year on year">
          <EmptyState
            heading={isRevealed ? 'This is the first year' : 'Not yet revealed'}
            action={<LinkButton to={base}>See how far it is</LinkButton>}
          >
            {isRevealed
              ? 'When you look at yourselves again with this framework, this page says what moved, and where views drew together or apart.'
              : 'After the reveal this page puts what was heard and agreed beside the year before.'}
          </EmptyState>
        </Section>
      )}
    </Page>
  )
}
