import { data, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { isId, newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import { clockTime, londonDay } from '#src/ui/dates.ts'
import { EmptyState, ErrorSummary, LinkButton, Notice, Page, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { likelyActivity, listActivities, listLines } from '../../visits/published.ts'
import { beginning } from '../beginning.ts'
import { noteForm } from '../forms.ts'
import { keepNote } from '../keep-note.ts'
import { ActivityChoice, NoteForm } from '../parts/note-form.tsx'
import { mayTakeNotes } from '../policy.ts'
import { findLastNote, findNote, mySeats } from '../queries.ts'
import type { Route } from './+types/take-note.ts'

export const meta = () => [{ title: 'Take a note – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.take-note', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayTakeNotes(asker))
    const asked = new URL(args.request.url).searchParams
    const activities = await listActivities(db, review.id)
    const now = new Date()
    const activity =
      activities.find(({ id }) => id === asked.get('activity')) ??
      likelyActivity(activities, { day: londonDay(now), time: clockTime(now), me: actor.membershipId })
    const seats = await mySeats(db, review.id, actor.membershipId)
    const last = activity ? await findLastNote(db, activity.id, seats) : null
    const saved = isId(asked.get('saved') ?? undefined)
      ? await findNote(db, review.id, asked.get('saved'))
      : null
    return {
      review: frame,
      activities,
      activity,
      lines: await listLines(db, actor, review.id),
      values: activity ? beginning(activity, last) : {},
      newId: newId(),
      me: actor.membershipId,
      savedAt: saved ? clockTime(saved.notedAt) : null,
      visibleTo: await visibleTo(
        db,
        'see-notes',
        review.id,
        `${frame.associate ?? 'The associate'} sees only how many there are.`,
      ),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.take-note', async ({ db, actor, form }) => {
    const input = form(noteForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayTakeNotes(asker))
    const kept = await keepNote(db, actor, review, input.value)
    if ('errors' in kept) return data(kept, { status: 422 })
    const to = href('/review/:reviewId/notes/new', { reviewId: review.id })
    return redirect(`${to}?activity=${input.value.activityId}&saved=${input.value.id}`)
  })
}

export default function TakeNote({ loaderData, actionData }: Route.ComponentProps) {
  const { review, activity, activities, savedAt } = loaderData
  const { errors, typed } = actionData ?? {}
  if (!activity)
    return (
      <Page width="form" heading="Take a note">
        <EmptyState
          heading="Nothing is planned yet"
          action={
            <LinkButton to={href('/review/:reviewId/timetable/new', { reviewId: review.id })}>
              Plan an activity
            </LinkButton>
          }
        >
          <p>
            A note belongs to an activity: an interview, a walk, a document. Plan the first one, in a minute.
          </p>
        </EmptyState>
      </Page>
    )
  return (
    <Page
      width="form"
      crumbs={[
        { label: review.title, href: href('/review/:reviewId', { reviewId: review.id }) },
        { label: 'Notes', href: href('/review/:reviewId/notes', { reviewId: review.id }) },
      ]}
      kicker={[activity.at, activity.place.name].filter(Boolean).join(' · ')}
      heading={activity.title}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        errors ? (
          <ErrorSummary errors={errors} />
        ) : (
          savedAt && <Notice kind="success" heading={`Saved ${savedAt}`} />
        )
      }
    >
      <ActivityChoice reviewId={review.id} activities={activities} current={activity.id} />
      <NoteForm
        key={activity.id}
        {...loaderData}
        activityId={activity.id}
        errors={errors}
        values={{
          ...loaderData.values,
          ...(typed as Record<string, string> | undefined),
          id: String(typed?.id ?? loaderData.newId),
        }}
      />
    </Page>
  )
}
