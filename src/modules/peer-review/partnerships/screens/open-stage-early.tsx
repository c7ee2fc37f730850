import { Form, href, redirect } from 'react-router'
import { demand, notFound } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, errorFor, TextArea } from '#src/ui/index.ts'
import { capital } from '#src/ui/words.ts'
import { enter } from '../../enter.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { getReview } from '../../review-facts.ts'
import { reviewFrame } from '../../review-frame.ts'
import { saying } from '../../review-news.ts'
import { mayOpenEarly } from '../../stages.ts'
import { openStageEarly } from '../early.ts'
import { openEarlyForm } from '../forms.ts'
import type { Route } from './+types/open-stage-early.ts'

export const meta = () => [{ title: 'Open the next stage early – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.open-stage-early', async ({ db }) => {
    const review = await getReview(db, args.params.reviewId)
    if (review.partnershipId !== args.params.partnershipId) notFound()
    const frame = reviewFrame(review)
    const verdict = frame.next
      ? mayOpenEarly(frame.next, review.facts)
      : { ok: false as const, because: 'This review is closed.' }
    return { review: frame, because: verdict.ok ? null : verdict.because }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.open-stage-early', async ({ db, actor, form }) => {
    const input = form(openEarlyForm)
    if (!input.ok) return input.errors
    const review = await getReview(db, args.params.reviewId)
    const back = href('/review/:reviewId', { reviewId: review.id })
    if (review.facts.openedEarly.some((opening) => opening.stage === input.value.stage)) return redirect(back)
    demand(mayOpenEarly(input.value.stage, review.facts))
    await openStageEarly(db, actor, review, input.value)
    return redirect(saying('opened-early', back))
  })
}

export default function OpenStageEarly({ loaderData, actionData }: Route.ComponentProps) {
  const { review, because } = loaderData
  const { errors, typed } = actionData ?? {}
  const next = review.next ?? 'closed'
  return (
    <ReviewPage
      review={review}
      here="Open early"
      heading={`Open ${next} early?`}
      lede="Both trusts see that you did, and the reason you give. A stage that lets something cross is never opened early."
      notice={<ErrorSummary errors={errors} />}
    >
      {review.missing.length > 0 && (
        <>
          <p>Still missing:</p>
          <ul>
            {review.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="stage" value={next} />
        <TextArea
          name="because"
          label="Why"
          hint="In a sentence, for everybody in this review to read."
          limit={500}
          rows={3}
          defaultValue={String(typed?.because ?? '')}
          error={errorFor(errors, 'because') ?? errorFor(errors, 'stage')}
        />
        <ButtonRow>
          <Button disabledBecause={because}>{`Open ${capital(next).toLowerCase()}`}</Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
