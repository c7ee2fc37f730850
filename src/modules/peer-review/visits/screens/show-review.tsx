import { enter } from '../../enter.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { getReview } from '../../review-facts.ts'
import { reviewFrame } from '../../review-frame.ts'
import type { Route } from './+types/show-review.ts'

export const meta = () => [{ title: 'A review – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-review', async ({ db }) => {
    const review = await getReview(db, args.params.reviewId)
    return { review: reviewFrame(review) }
  })
}

export default function ShowReview({ loaderData }: Route.ComponentProps) {
  return <ReviewPage review={loaderData.review} heading={loaderData.review.title} />
}
