import { Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import { asText, listed } from '#src/platform/typed.ts'
import { Button, ButtonRow, ErrorSummary, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { asPlan, planChoices } from '../activity-choices.ts'
import { planActivity } from '../commands/plan-activity.ts'
import { activityForm } from '../forms.ts'
import { ActivityFields } from '../parts/activity-fields.tsx'
import { mayPlanActivities } from '../policy.ts'
import type { Route } from './+types/plan-activity.ts'

export const meta = () => [{ title: 'Plan an activity – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.plan-activities', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayPlanActivities(asker))
    return {
      review: frame,
      newId: newId(),
      choices: await planChoices(db, actor, review),
      visibleTo: await visibleTo(db, 'see-timetable', review.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.plan-activities', async ({ db, actor, form }) => {
    const input = form(activityForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayPlanActivities(asker))
    await planActivity(db, actor, review, asPlan(input.value))
    return redirect(href('/review/:reviewId/timetable', { reviewId: review.id }))
  })
}

export default function PlanActivity({ loaderData, actionData }: Route.ComponentProps) {
  const { review, choices } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <ReviewPage
      review={review}
      here="Plan an activity"
      heading="What will we do?"
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={String(typed?.id ?? loaderData.newId)} />
        <ActivityFields
          {...choices}
          values={typed ? asText(typed) : { on: choices.visit.from ?? '' }}
          lineIds={listed(typed?.lineIds)}
          errors={errors}
        />
        <ButtonRow>
          <Button>Put it into the timetable</Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
