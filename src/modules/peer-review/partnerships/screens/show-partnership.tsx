import { href } from 'react-router'
import type { Task } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { type Day, londonDay, longDay, shortDay } from '#src/ui/dates.ts'
import { Notice, Page, Section, TaskList } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { newsIn } from '../news.ts'
import { partnershipPage } from '../partnership-page.ts'
import { PartnershipMargin } from '../parts/partnership-margin.tsx'
import { Sides } from '../parts/sides.tsx'
import { Teams } from '../parts/teams.tsx'
import { TwoReviews } from '../parts/two-reviews.tsx'
import type { Route } from './+types/show-partnership.ts'

export const meta = () => [{ title: 'Partnership – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-partnership', async ({ db, actor }) => ({
    ...(await partnershipPage(db, actor, args.params.partnershipId)),
    news: newsIn(args.request.url),
    today: londonDay(new Date()),
  }))
}

export default function ShowPartnership({ loaderData }: Route.ComponentProps) {
  const { partnership, lede, state, tasks, reviews, explorers, mayName, news, today } = loaderData
  useLive(partnership.id)
  return (
    <Page
      crumbs={[{ label: 'Review', href: href('/review') }, { label: partnership.name }]}
      heading={partnership.name}
      lede={lede}
      notice={
        news && (
          <Notice kind="success" heading={news.heading}>
            <p>{news.next}</p>
          </Notice>
        )
      }
      margin={
        <PartnershipMargin
          partnership={partnership}
          openPlans={loaderData.openPlans}
          mayDate={loaderData.mayDate}
          mayWithdraw={loaderData.mayWithdraw}
        />
      }
    >
      {tasks.length > 0 && <WhatToDo tasks={tasks} today={today} />}
      {reviews.length > 0 && <TwoReviews reviews={reviews} />}
      {state !== 'withdrawn' && (
        <Section
          heading="Where each trust stands"
          lede={`Proposed on ${longDay(londonDay(partnership.proposedAt))}.`}
        >
          <Sides partnershipId={partnership.id} partners={partnership.partners} />
        </Section>
      )}
      {explorers.length > 0 && (
        <Teams partnershipId={partnership.id} explorers={explorers} mayName={mayName} />
      )}
    </Page>
  )
}

function WhatToDo({ tasks, today }: { tasks: Task[]; today: Day }) {
  return (
    <Section heading="What there is to do">
      <TaskList
        label="What there is to do"
        tasks={tasks.map(({ label, href: to, note, status, dueOn }) => ({
          label,
          status,
          note,
          ...(status === 'cannot-start' || status === 'waiting' ? {} : { href: to }),
          ...(dueOn ? { date: { iso: dueOn, words: `by ${shortDay(dueOn, today)}` } } : {}),
        }))}
      />
    </Section>
  )
}
