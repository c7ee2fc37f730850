import { EmptyState, Page, Paging, Timeline } from '#src/ui/index.ts'
import { inWords } from '../activity.ts'
import { enter } from '../enter.ts'
import { listHappened } from '../queries.ts'
import type { Route } from './+types/see-activity.ts'

const aPage = 50

export const meta = () => [{ title: 'Activity – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'today.see-activity', async ({ db }) => {
    const asked = new URL(args.request.url).searchParams.get('before')
    const before = asked && !Number.isNaN(Date.parse(asked)) ? new Date(asked) : undefined
    const happened = await listHappened(db, { limit: aPage, before })
    const last = happened.at(-1)
    return {
      events: happened.map(inWords),
      older: happened.length === aPage && last ? last.at.toISOString() : null,
      isFirst: !before,
    }
  })
}

export default function SeeActivity({ loaderData: { events, older, isFirst } }: Route.ComponentProps) {
  return (
    <Page
      crumbs={[{ label: 'Today', href: '/' }, { label: 'Activity' }]}
      heading="What happened?"
      lede="Everything you may know of, newest first. Nothing here tells what somebody answered."
    >
      {events.length === 0 ? (
        <EmptyState heading="Nothing yet">
          When somebody signs, answers, discloses or shares something that you may know of, it stands here.
        </EmptyState>
      ) : (
        <>
          <Timeline label="What happened" events={events} />
          <Paging
            summary={isFirst ? 'The newest' : 'Further back'}
            {...(!isFirst && { previousHref: '/activity' })}
            {...(older && { nextHref: `/activity?before=${encodeURIComponent(older)}` })}
          />
        </>
      )}
    </Page>
  )
}
