import { Link } from 'react-router'
import { getWhom, type Task } from '#src/modules/people/index.ts'
import { type Day, londonDay, weekdayAndDay } from '#src/ui/dates.ts'
import { EmptyState, MarginSection, Notice, Page, Section, TaskList } from '#src/ui/index.ts'
import { inWords } from '../activity.ts'
import { enter } from '../enter.ts'
import { listHappened } from '../queries.ts'
import { dueWords, greeting, isOverdue, waitingSentence } from '../waiting.ts'
import { listWaiting } from '../waiting-tasks.ts'
import type { Route } from './+types/see-today.ts'

export const meta = () => [{ title: 'Today – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'today.see-today', async ({ db, actor }) => {
    const now = new Date()
    const [whom, waiting, recent] = await Promise.all([
      getWhom(db, actor),
      listWaiting(db, actor),
      listHappened(db, { limit: 4 }),
    ])
    return {
      today: londonDay(now),
      greeting: `${greeting(now)}, ${whom.name.split(' ')[0]}`,
      ...waiting,
      recent: recent.map(inWords),
      hasOtherRoles: whom.others.length > 0,
      joined: new URL(args.request.url).searchParams.has('joined') ? whom.organisation : null,
    }
  })
}

export default function SeeToday({ loaderData }: Route.ComponentProps) {
  const { today, forYou, forOthers, recent, joined } = loaderData
  return (
    <Page
      kicker={weekdayAndDay(today)}
      heading={loaderData.greeting}
      lede={waitingSentence(forYou.length)}
      notice={
        joined && (
          <Notice kind="success" heading={`You have joined ${joined}.`}>
            <p>You act there now. What you do elsewhere goes on as before: choose it under your name.</p>
          </Notice>
        )
      }
      margin={
        <>
          {recent.length > 0 && <Happened recent={recent} />}
          {loaderData.hasOtherRoles && (
            <MarginSection heading="You hold other roles">
              <p>What waits for you in them stands on their own Today.</p>
              <Link to="/account">Act in another role</Link>
            </MarginSection>
          )}
        </>
      }
    >
      {forYou.length > 0 ? (
        <Section heading="Waiting for you">
          <TaskList tasks={forYou.map((task) => asRow(task, today))} />
        </Section>
      ) : (
        <EmptyState heading="What will stand here">
          When somebody asks something of you, it stands here with its date, in the order in which it is due.
        </EmptyState>
      )}
      {forOthers.length > 0 && (
        <Section heading="Waiting for others">
          <TaskList tasks={forOthers.map((task) => asRow(task, today))} />
        </Section>
      )}
    </Page>
  )
}

function Happened({ recent }: Pick<Route.ComponentProps['loaderData'], 'recent'>) {
  return (
    <MarginSection heading="What happened">
      <ul>
        {recent.map((one) => (
          <li key={one.key}>
            {one.who} {one.what}.
          </li>
        ))}
      </ul>
      <Link to="/activity">All activity</Link>
    </MarginSection>
  )
}

function asRow(task: Task, today: Day) {
  const { label, href, note, dueOn } = task
  const status = isOverdue(dueOn, today) && task.waitsFor === 'you' ? ('overdue' as const) : task.status
  return { label, href, note, status, ...(dueOn && { date: { iso: dueOn, words: dueWords(dueOn, today) } }) }
}
