import { Form, href, redirect } from 'react-router'
import { countActions } from '#src/modules/improvement/index.ts'
import { visibleTo } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, VisibleTo } from '#src/ui/index.ts'
import { type AtReview, atReview, enter, saying } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { closeReview } from '../commands/debrief.ts'
import { mayCloseReview } from '../policy.ts'
import type { Route } from './+types/close-review.ts'

export const meta = () => [{ title: 'Close the review – Critical Friend' }]

async function verdictOn(db: Db, { review, asker }: AtReview) {
  const actions = await countActions(db, { kind: 'review', id: review.id })
  return mayCloseReview({ ...asker, facts: { ...asker.facts, actions } })
}

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.close-review', async ({ db, actor }) => {
    const here = await atReview(db, actor, args.params.reviewId)
    return {
      review: here.frame,
      verdict: await verdictOn(db, here),
      visibleTo: await visibleTo(db, 'see-review', here.review.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.close-review', async ({ db, actor }) => {
    const here = await atReview(db, actor, args.params.reviewId)
    demand(await verdictOn(db, here))
    await closeReview(db, here.review)
    return redirect(saying('closed', href('/review/:reviewId', { reviewId: here.review.id })))
  })
}

export default function CloseReview({ loaderData }: Route.ComponentProps) {
  const { review, verdict } = loaderData
  return (
    <ReviewPage
      review={review}
      here="Close the review"
      heading="Is this review finished?"
      lede="Your plan goes on in Improve. The findings stay with those who have them now. Your disclosed self-review closes to your partner."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <Form method="post">
        <ButtonRow>
          <Button disabledBecause={verdict.ok ? null : verdict.because}>Close the review</Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
