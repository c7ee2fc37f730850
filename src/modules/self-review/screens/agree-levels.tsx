import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import { LinkButton, MarginSection, Page, Tabs, TaskList, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { mayAgree } from '../gates.ts'
import { groupsInWords } from '../hearing/cell-view.ts'
import { orderByDisagreement } from '../heat-map.ts'
import { levelWord } from '../middle.ts'
import { baseOf, trailTo } from '../parts/trail.ts'
import { mayLead } from '../policy.ts'
import { getHeard, type HeardAll } from '../queries/heat-map.ts'
import { countSettled, howFarWords } from '../settled.ts'
import type { Route } from './+types/agree-levels.ts'

export const meta = () => [{ title: 'What do we agree? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.agree', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const heard = await getHeard(db, id, 'all')
    demand(mayAgree(heard.state))
    const order = new URL(args.request.url).searchParams.get('order') === 'framework' ? 'framework' : 'differ'
    return {
      ...{ id, order, name: heard.name },
      elements: elementsIn(heard, order),
      visibleTo: await visibleTo(db, 'see-heat-map', id),
    }
  })
}

function elementsIn({ heatMap, perspectives, framework }: HeardAll, order: 'framework' | 'differ') {
  const rows = order === 'differ' ? orderByDisagreement(heatMap.rows) : heatMap.rows
  return rows.map((row) => {
    const groups = row.cells.map((cell, index) => ({ name: perspectives[index]?.name ?? '', cell }))
    const level = row.agreed?.level
    const agreed = level ? `Agreed: ${levelWord(level, framework.words)}.` : row.agreed && 'Left open.'
    return {
      id: row.id,
      title: row.title,
      note: [agreed, groupsInWords(groups, framework.words)].filter(Boolean).join(' '),
      agreed: row.agreed && { level: row.agreed.level },
    }
  })
}

export default function AgreeLevels({ loaderData }: Route.ComponentProps) {
  const { id, elements, order, name } = loaderData
  useLive(id)
  const base = baseOf(id)
  const progress = countSettled(elements.map((element) => element.agreed))
  const settled = progress.agreed + progress.open
  return (
    <Page
      crumbs={trailTo({ id, name }, 'Agree')}
      heading="What do we agree?"
      lede={`${howFarWords(progress)}. The talk is worth more than the level: where you do not come to one, leave it open and say why.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      margin={
        <MarginSection heading="Next">
          <p>
            <LinkButton kind="quiet" to={`${base}/discuss`}>
              {settled === 0 ? 'Start the discussion' : 'Go to the discussion'}
            </LinkButton>
          </p>
          <LinkButton
            kind="quiet"
            to={`${base}/priorities`}
            disabledBecause={settled === 0 ? 'Agree some levels first.' : null}
          >
            Choose priorities
          </LinkButton>
        </MarginSection>
      }
    >
      <Tabs
        label="Order of the elements"
        tabs={[
          { href: `${base}/agree`, label: 'Where we differ most', current: order === 'differ' },
          { href: `${base}/agree?order=framework`, label: 'By framework', current: order === 'framework' },
        ]}
      />
      <TaskList
        label="Elements"
        tasks={elements.map((element) => ({
          label: element.title,
          href: `${base}/agree/${element.id}`,
          note: element.note,
          status: element.agreed ? 'done' : 'not-yet',
        }))}
      />
    </Page>
  )
}
