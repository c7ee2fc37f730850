import { Form, href } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { longDay, longRange, weekdayAndDay } from '#src/ui/dates.ts'
import { Button, EmptyState, LinkButton, MarginSection, Notice, Section, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { ActivityList } from '../parts/activity-list.tsx'
import { mayPlanActivities } from '../policy.ts'
import { listLines } from '../queries/focus.ts'
import { getActivity, listActivities } from '../queries/timetable.ts'
import { daysOf } from '../timetable.ts'
import type { Route } from './+types/see-timetable.ts'

export const meta = () => [{ title: 'The timetable of the visit – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-timetable', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    const removed = new URL(args.request.url).searchParams.get('removed')
    const mayTakeNotes = asker.roles.some((role) => role === 'lead_reviewer' || role === 'visitor')
    return {
      review: frame,
      dates: review.dates,
      days: daysOf(await listActivities(db, review.id)),
      lines: await listLines(db, actor, review.id),
      plan: mayPlanActivities(asker),
      takesNotes: mayTakeNotes && ['gathering', 'sharing'].includes(review.stage),
      removed: removed ? await getActivity(db, review.id, removed) : null,
      visibleTo: await visibleTo(db, 'see-timetable', review.id),
    }
  })
}

export default function SeeTimetable({ loaderData }: Route.ComponentProps) {
  const { review, dates, days, lines, plan, takesNotes, removed } = loaderData
  useLive(review.id)
  const toNew = href('/review/:reviewId/timetable/new', { reviewId: review.id })
  return (
    <ReviewPage
      review={review}
      here="The timetable"
      heading="When, where and whom we meet"
      lede={
        dates.visitFrom
          ? `The visit is on ${longRange(dates.visitFrom, dates.visitTo ?? dates.visitFrom)}.`
          : 'The days of the visit are not agreed yet.'
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={removed?.isRemoved && <ActivityRemoved reviewId={review.id} activity={removed} />}
      nextStep={plan.ok && <LinkButton to={toNew}>Plan an activity</LinkButton>}
      margin={
        days.length > 0 && (
          <MarginSection heading="Day sheets, to print">
            <ul>
              {days.flatMap(({ day }) =>
                day ? (
                  <li key={day}>
                    <a href={href('/review/:reviewId/timetable/days/:day', { reviewId: review.id, day })}>
                      {longDay(day)}
                    </a>
                  </li>
                ) : (
                  []
                ),
              )}
            </ul>
          </MarginSection>
        )
      }
    >
      {days.length === 0 && (
        <EmptyState
          heading="Nothing is planned yet"
          action={plan.ok && <LinkButton to={toNew}>Plan an activity</LinkButton>}
        >
          <p>
            An activity is an interview, a learning walk, a focus group, an observation, or time with
            documents or data. Plan several kinds, in several places, with people in several roles: a finding
            rests on more than one of each.
          </p>
        </EmptyState>
      )}
      {days.map(({ day, activities }) => (
        <Section key={day ?? 'open'} heading={day ? weekdayAndDay(day) : 'On a day still to be agreed'}>
          <ActivityList {...{ reviewId: review.id, activities, lines, takesNotes }} mayPlan={plan.ok} />
        </Section>
      ))}
    </ReviewPage>
  )
}

function ActivityRemoved({
  reviewId,
  activity,
}: {
  reviewId: string
  activity: { id: string; title: string }
}) {
  const action = href('/review/:reviewId/timetable/:activityId', { reviewId, activityId: activity.id })
  return (
    <Notice kind="success" heading={`Taken out: ${activity.title}`}>
      <Form method="post" action={action}>
        <Button kind="quiet" name="intent" value="restore">
          Undo
        </Button>
      </Form>
    </Notice>
  )
}
