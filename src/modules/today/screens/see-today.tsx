import { getWhom } from '#src/modules/people/index.ts'
import { londonDay, weekdayAndDay } from '#src/ui/dates.ts'
import { EmptyState, Page } from '#src/ui/index.ts'
import { enter } from '../enter.ts'
import { greeting } from '../waiting.ts'
import type { Route } from './+types/see-today.ts'

export const meta = () => [{ title: 'Today – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'today.see-today', async ({ db, actor }) => {
    const now = new Date()
    const whom = await getWhom(db, actor)
    return {
      day: weekdayAndDay(londonDay(now)),
      greeting: `${greeting(now)}, ${whom.name.split(' ')[0]}`,
    }
  })
}

export default function SeeToday({ loaderData }: Route.ComponentProps) {
  return (
    <Page kicker={loaderData.day} heading={loaderData.greeting} lede="Nothing waits for you.">
      <EmptyState heading="What waits for you">
        When somebody asks something of you, it stands here with its date.
      </EmptyState>
    </Page>
  )
}
