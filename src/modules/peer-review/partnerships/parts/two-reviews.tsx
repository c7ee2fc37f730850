import { href, Link } from 'react-router'
import { Section, Stages } from '#src/ui/index.ts'
import { inSentences, type ReviewFrame } from '../../review-frame.ts'
import styles from './two-reviews.module.css'

/** Both reviews of a partnership, side by side in time: where each stands, and what it waits for. */
export function TwoReviews({ reviews }: { reviews: (ReviewFrame & { mayOpenEarly: boolean })[] }) {
  return (
    <Section heading="The two reviews">
      {reviews.map((review) => (
        <div key={review.id} className={styles.review}>
          <h3>
            <Link to={href('/review/:reviewId', { reviewId: review.id })}>{review.title}</Link>
          </h3>
          {review.missing.length > 0 && <p>{inSentences(review.missing)}</p>}
          <Stages
            label={`Stages of ${review.title}`}
            stages={review.strip.map((stage) => ({
              label: stage.label,
              state: stage.when,
              when: stage.isLate ? `${stage.dates}, late` : stage.dates,
            }))}
          />
          {review.mayOpenEarly && review.next && (
            <p>
              <Link
                to={href('/review/partnerships/:partnershipId/reviews/:reviewId/open-early', {
                  partnershipId: review.partnershipId,
                  reviewId: review.id,
                })}
              >
                Open {review.next} early, with a reason
              </Link>
            </p>
          )}
        </div>
      ))}
    </Section>
  )
}
