import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { EmptyState, LevelReport, LinkButton, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { countWord } from '#src/ui/words.ts'
import { enter } from '../enter.ts'
import { beforeNote } from '../hearing/heat-map-view.ts'
import { levelWord } from '../middle.ts'
import { baseOf, trailTo } from '../parts/trail.ts'
import { isLeader } from '../policy.ts'
import { getHeard, type HeardAll } from '../queries/heat-map.ts'
import type { Route } from './+types/see-outcome.ts'

export const meta = () => [{ title: 'What was agreed – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-outcome', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    const leads = isLeader(actor, id)
    const heard = await getHeard(db, id, leads ? 'all' : 'own')
    return {
      ...{ id, leads, cycle: heard.cycle, isRevealed: heard.state === 'revealed' },
      framework: `${heard.framework.title}, version ${heard.framework.version}`,
      settled: heard.agreed.length,
      priorities: heard.agreed.filter((agreed) => agreed.isPriority).length,
      groups: groupsIn(heard, leads),
      visibleTo: await visibleTo(db, 'see-self-review', id),
    }
  })
}

/** What is shown of each element: to contributors the level and the reasons, to leaders the evidence too. */
function groupsIn({ framework, heatMap, agreed }: HeardAll, leads: boolean) {
  const settled = new Map(agreed.map((one) => [one.elementId, one]))
  const rowOf = new Map(heatMap.rows.map((row) => [row.id, row]))
  return framework.themes.map((theme) => ({
    key: theme.id,
    title: theme.title,
    entries: theme.elements.map(({ id, title }) => {
      const one = settled.get(id)
      const level = one?.level ?? null
      const before = rowOf.get(id)?.agreed?.before ?? null
      return {
        key: id,
        title,
        level: level && {
          position: level,
          word: levelWord(level, framework.words),
          ...beforeNote(level, before, framework.words),
        },
        noLevel: one ? 'Left open' : 'Not agreed yet',
        isMarked: one?.isPriority ?? false,
        text: one?.rationale ?? '',
        titles: leads ? (one?.evidence ?? []) : [],
      }
    }),
  }))
}

export default function SeeOutcome({ loaderData }: Route.ComponentProps) {
  const { id, cycle, groups, settled, priorities, isRevealed, framework } = loaderData
  useLive(id)
  const base = baseOf(id)
  const elements = groups.reduce((sum, group) => sum + group.entries.length, 0)
  return (
    <Page
      crumbs={trailTo({ id, name: `Self-review ${cycle}` }, 'Outcome')}
      kicker={framework}
      heading="What did we agree?"
      lede={
        isRevealed &&
        `${settled} of ${elements} elements are settled, with ${countWord(priorities, 'priority', 'priorities')}.`
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {settled === 0 ? (
        <Section heading="Levels and reasons">
          <EmptyState
            heading="Nothing is agreed yet"
            action={<LinkButton to={base}>See how far it is</LinkButton>}
          >
            After the reveal the leaders talk about what they heard, and agree a level and a reason for each
            element. You can read them here as they settle.
          </EmptyState>
        </Section>
      ) : (
        <LevelReport groups={groups} markWord="Priority" titlesLabel="What supports it" />
      )}
    </Page>
  )
}
