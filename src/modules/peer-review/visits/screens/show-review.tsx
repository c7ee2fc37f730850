import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { longDay } from '#src/ui/dates.ts'
import { EmptyState, LinkButton, MarginSection, Section, TaskList, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import type { ReviewTask } from '../../to-do/review-task.ts'
import { reviewTasks } from '../../to-do/review-tasks.ts'
import { TeamNames } from '../parts/team-names.tsx'
import { listTeam } from '../queries/team.ts'
import type { Route } from './+types/show-review.ts'

export const meta = () => [{ title: 'A review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-review', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId, args.request)
    return {
      review: frame,
      tasks: reviewTasks({ ...asker, dates: review.dates }),
      team: await listTeam(db, review.id),
      takesPart: asker.roles.length > 0,
      visibleTo: asker.roles.length > 0 ? await visibleTo(db, 'see-review', review.id) : null,
    }
  })
}

export default function ShowReview({ loaderData }: Route.ComponentProps) {
  const { review, tasks, team } = loaderData
  useLive(loaderData.takesPart ? review.id : null)
  const next = tasks.find((task) => task.waits)
  return (
    <ReviewPage
      review={review}
      heading={review.title}
      lede={`${review.visitor} visits, ${review.host} chooses what is looked at${review.associate ? `, and ${review.associate} keeps the process` : ''}.`}
      visibleTo={loaderData.visibleTo && <VisibleTo {...loaderData.visibleTo} />}
      nextStep={next && <NextStep task={next} reviewId={review.id} />}
      margin={
        team.length > 0 && (
          <MarginSection heading="The visiting team">
            <TeamNames team={team} />
          </MarginSection>
        )
      }
    >
      <Section heading="What there is to do">
        {tasks.length > 0 ? (
          <TaskList label="What there is to do" tasks={tasks.map((task) => asRow(task, review.id))} />
        ) : (
          <EmptyState heading="Nothing here is yours to do">
            <p>You see the dates and the stages. What the two trusts write stays between them.</p>
          </EmptyState>
        )}
      </Section>
    </ReviewPage>
  )
}

function NextStep({ task, reviewId }: { task: ReviewTask; reviewId: string }) {
  return (
    <>
      {task.note && <p>{task.note}.</p>}
      <LinkButton to={`/review/${reviewId}${task.path ?? ''}`}>{task.label}</LinkButton>
    </>
  )
}

function asRow({ label, path, status, note, dueOn }: ReviewTask, reviewId: string) {
  return {
    label,
    href: path === null ? undefined : `/review/${reviewId}${path}`,
    status: status ?? undefined,
    note: [note, dueOn && status !== 'done' ? `by ${longDay(dueOn)}` : ''].filter(Boolean).join(' · '),
  }
}
