import { data, Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { asText, listed } from '#src/platform/typed.ts'
import { longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, ErrorSummary, TwoVersions, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { asPlan, planChoices } from '../activity-choices.ts'
import { changeActivity, removeActivity } from '../commands/plan-activity.ts'
import { activityForm, activityIntentForm } from '../forms.ts'
import { ActivityFields } from '../parts/activity-fields.tsx'
import { mayPlanActivities } from '../policy.ts'
import { type Activity, getActivity } from '../queries/timetable.ts'
import type { Route } from './+types/change-activity.ts'

export const meta = () => [{ title: 'Change an activity – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.plan-activities', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayPlanActivities(asker))
    return {
      review: frame,
      activity: await getActivity(db, review.id, args.params.activityId),
      choices: await planChoices(db, actor, review),
      visibleTo: await visibleTo(db, 'see-timetable', review.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.plan-activities', async ({ db, actor, form }) => {
    const wanted = form(activityIntentForm)
    if (!wanted.ok) return wanted.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayPlanActivities(asker))
    const activity = await getActivity(db, review.id, args.params.activityId)
    const back = href('/review/:reviewId/timetable', { reviewId: review.id })
    if (wanted.value.intent !== 'save') {
      await removeActivity(db, review, activity, wanted.value.intent)
      return redirect(wanted.value.intent === 'remove' ? `${back}?removed=${activity.id}` : back)
    }
    const input = form(activityForm)
    if (!input.ok) return input.errors
    const plan = { ...asPlan(input.value), id: activity.id }
    if (await changeActivity(db, review, plan, input.value.version)) return redirect(back)
    return data({ theirs: activity, typed: input.value }, { status: 409 })
  })
}

export default function ChangeActivity({ loaderData, actionData }: Route.ComponentProps) {
  const { review, activity, choices } = loaderData
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const theirs = actionData && 'theirs' in actionData ? actionData.theirs : null
  const typed = actionData?.typed
  const saved = savedText(theirs ?? activity)
  const values = { ...saved, ...asText(typed ?? {}), version: saved.version! }
  return (
    <ReviewPage
      review={review}
      here="Change an activity"
      heading={activity.title}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      {theirs && <TwoVersions fields={differences(saved, asText(typed ?? {}))} />}
      <Form method="post" noValidate key={values.version}>
        <input type="hidden" name="id" value={activity.id} />
        <input type="hidden" name="version" value={values.version} />
        <ActivityFields
          {...choices}
          values={values}
          lineIds={typed ? listed(typed.lineIds) : activity.lineIds}
          errors={errors}
        />
        <ButtonRow>
          <Button name="intent" value="save">
            Save the change
          </Button>
          <Button kind="danger" name="intent" value="remove">
            Take it out of the timetable
          </Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}

function savedText({ place, ...activity }: Activity): Record<string, string> {
  return { ...asText(activity), placeKind: place.kind, placeName: place.name }
}

const labels = {
  title: 'What we call it',
  withRole: 'Whom we meet',
  placeName: 'Where',
  on: 'Day',
  at: 'Time',
}

function differences(theirs: Record<string, string>, mine: Record<string, string>) {
  const words = (field: string, text = '') => (text && field === 'on' ? longDay(text) : text)
  return Object.entries(labels).map(([field, label]) => ({
    label,
    theirs: words(field, theirs[field]),
    mine: words(field, mine[field]),
    holdsOne: true,
  }))
}
