import { visibleTo } from '#src/modules/people/index.ts'
import { notFound } from '#src/platform/refusal.ts'
import { weekdayAndDay } from '#src/ui/dates.ts'
import { EmptyState, Section, SummaryList, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { SafeguardingWords } from '../../parts/safeguarding.tsx'
import { type LineOfEnquiry, shortNameOf } from '../focus.ts'
import { ActivityList } from '../parts/activity-list.tsx'
import { listLines } from '../queries/focus.ts'
import { listActivities } from '../queries/timetable.ts'
import type { Route } from './+types/print-day.ts'
import styles from './print-day.module.css'

export const meta = () => [{ title: 'Day sheet – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-timetable', async ({ db, actor }) => {
    const { day } = args.params
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) notFound()
    const { review, frame } = await atReview(db, actor, args.params.reviewId)
    return {
      review: frame,
      day,
      activities: (await listActivities(db, review.id)).filter((activity) => activity.on === day),
      lines: await listLines(db, actor, review.id),
      visibleTo: await visibleTo(db, 'see-timetable', review.id),
    }
  })
}

export default function PrintDay({ loaderData }: Route.ComponentProps) {
  const { review, day, activities, lines } = loaderData
  return (
    <ReviewPage
      review={review}
      here="Day sheet"
      heading={weekdayAndDay(day)}
      lede={`${review.title}.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <div className={styles.onPaper}>
        <SafeguardingWords trust={review.host} lead={review.safeguarding} />
      </div>
      {activities.length > 0 ? (
        <>
          <ActivityList reviewId={review.id} {...{ activities, lines }} mayPlan={false} takesNotes={false} />
          <LinesOfEnquiry lines={lines} />
        </>
      ) : (
        <EmptyState heading="Nothing is planned on this day">
          <p>The timetable shows the days on which something is.</p>
        </EmptyState>
      )}
    </ReviewPage>
  )
}

/** The questions in full, to which each activity refers by their short names. */
function LinesOfEnquiry({ lines }: { lines: readonly LineOfEnquiry[] }) {
  if (lines.length === 0) return null
  return (
    <Section heading="Lines of enquiry">
      <SummaryList rows={lines.map((line) => ({ key: shortNameOf(line), value: line.question }))} />
    </Section>
  )
}
