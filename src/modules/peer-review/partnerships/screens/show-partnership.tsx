import { href } from 'react-router'
import { useLive } from '#src/platform/live/use-live.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { londonDay, longDay, shortDay } from '#src/ui/dates.ts'
import { Notice, Page, Section, TaskList } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { listKnownReviews } from '../../review-facts.ts'
import { reviewFrame } from '../../review-frame.ts'
import { mayOpenEarly } from '../../stages.ts'
import { listExplorers } from '../explorers.ts'
import { ledeOf } from '../lede.ts'
import { newsIn } from '../news.ts'
import { sideOf, stateOf } from '../partnership.ts'
import { PartnershipMargin } from '../parts/partnership-margin.tsx'
import { Sides } from '../parts/sides.tsx'
import { Teams } from '../parts/teams.tsx'
import { TwoReviews } from '../parts/two-reviews.tsx'
import { maySetDates, mayWithdraw } from '../policy.ts'
import { progressOfTrust } from '../progress.ts'
import { getPartnership, myOrganisation } from '../queries.ts'
import { tasksOf } from '../task-list.ts'
import type { Route } from './+types/show-partnership.ts'

export const meta = () => [{ title: 'Partnership – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-partnership', async ({ db, actor }) => {
    const partnership = await getPartnership(db, args.params.partnershipId)
    const organisationId = await myOrganisation(db)
    const roles = new Set(actor.positions.map((position) => position.role))
    const progress = await progressOfTrust(db, partnership, organisationId)
    const reviews = await listKnownReviews(
      db,
      partnership.reviews.map(({ id }) => id),
    )
    const isOfATrust = sideOf(partnership, organisationId) !== null
    return {
      partnership,
      lede: ledeOf(partnership, isOfATrust ? organisationId : null),
      state: stateOf(partnership),
      tasks: tasksOf(partnership, { organisationId, roles }, progress),
      reviews: reviews.map((review) => {
        const frame = reviewFrame(review)
        const isTheirs = rolesAt(actor, review.id).includes('associate')
        return {
          ...frame,
          mayOpenEarly: isTheirs && frame.next !== null && mayOpenEarly(frame.next, review.facts).ok,
        }
      }),
      explorers: await listExplorers(db, partnership.id),
      mayDate: maySetDates(partnership, actor).ok,
      mayWithdraw: roles.has('programme_lead') && mayWithdraw(partnership).ok,
      mayName: isOfATrust && roles.has('chief_executive') && partnership.openedAt !== null,
      news: newsIn(args.request.url),
      today: londonDay(new Date()),
    }
  })
}

export default function ShowPartnership({ loaderData }: Route.ComponentProps) {
  const { partnership, lede, state, tasks, reviews, explorers, mayDate, mayName, news, today } = loaderData
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
        <PartnershipMargin partnership={partnership} mayDate={mayDate} mayWithdraw={loaderData.mayWithdraw} />
      }
    >
      {tasks.length > 0 && (
        <Section heading="What there is to do">
          <TaskList
            label="What there is to do"
            tasks={tasks.map(({ label, href: to, note, status, dueOn, waitsFor }) => ({
              label,
              status,
              note,
              ...(status === 'cannot-start' || (status === 'waiting' && waitsFor === 'others')
                ? {}
                : { href: to }),
              ...(dueOn ? { date: { iso: dueOn, words: `by ${shortDay(dueOn, today)}` } } : {}),
            }))}
          />
        </Section>
      )}
      {reviews.length > 0 && <TwoReviews reviews={reviews} />}
      {state !== 'withdrawn' && (
        <Section heading="Where each trust stands" lede={proposedOn(partnership.proposedAt)}>
          <Sides partnershipId={partnership.id} partners={partnership.partners} />
        </Section>
      )}
      {explorers.length > 0 && (
        <Teams partnershipId={partnership.id} explorers={explorers} mayName={mayName} />
      )}
    </Page>
  )
}

const proposedOn = (at: Date) => `Proposed on ${longDay(londonDay(at))}.`
