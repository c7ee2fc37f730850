import { href, Link } from 'react-router'
import { Hidden, LinkButton, MarginSection } from '#src/ui/index.ts'
import type { Verdict } from '#src/verdict.ts'
import type { ReviewFrame } from '../../review-frame.ts'
import type { Reflection } from '../recognition.ts'

type ReflectingStepProps = {
  review: ReviewFrame
  findings: readonly { findingId: string }[]
  reflections: readonly Reflection[]
  isReleased: boolean
  mayReflect: boolean
  release: Verdict
}

/** What the host does next with the findings: reflect on the next one, release, or turn them into actions. */
export function ReflectingStep({
  review,
  findings,
  reflections,
  isReleased,
  mayReflect,
  release,
}: ReflectingStepProps) {
  const reviewId = review.id
  const next = findings.findIndex(({ findingId }) => !reflections.some((one) => one.findingId === findingId))
  if (review.stage === 'closed')
    return (
      <>
        <p>The review is closed. What you do about it goes on in your plan.</p>
        <LinkButton kind="quiet" to={href('/review/:reviewId/plan', { reviewId })}>
          Open your plan
        </LinkButton>
      </>
    )
  if (isReleased || !mayReflect)
    return (
      <>
        <p>Decide what you will do about what you have read.</p>
        <LinkButton to={href('/review/:reviewId/plan', { reviewId })}>Turn findings into actions</LinkButton>
      </>
    )
  if (next !== -1)
    return (
      <>
        <p>
          Say to each finding whether you recognise it. Then release your reflections to the visiting team and{' '}
          {review.associate ?? 'the associate'}.
        </p>
        <LinkButton
          to={href('/review/:reviewId/findings/:findingId/reflect', {
            reviewId,
            findingId: findings[next]!.findingId,
          })}
        >
          Reflect on finding {next + 1}
        </LinkButton>
      </>
    )
  return (
    <LinkButton
      to={href('/review/:reviewId/reflections/check', { reviewId })}
      disabledBecause={release.ok ? null : release.because}
    >
      Check and release
    </LinkButton>
  )
}

/** The way to reflect on one finding. */
export function FindingActs(props: {
  reviewId: string
  findingId: string
  number: number
  hasReflection: boolean
}) {
  const { reviewId, findingId, number, hasReflection } = props
  return (
    <Link to={href('/review/:reviewId/findings/:findingId/reflect', { reviewId, findingId })}>
      {hasReflection ? 'Change what you say to it' : 'Reflect on it'}
      <Hidden>, finding {number}</Hidden>
    </Link>
  )
}

/** Beside the findings: what was not reached, and what was promised. */
export function FindingsMargin({ notReached }: { notReached: readonly string[] }) {
  return (
    <>
      {notReached.length > 0 && (
        <MarginSection heading="What was not reached">
          {notReached.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </MarginSection>
      )}
      <MarginSection heading="The principles we signed">
        <p>
          We ask before we judge. We are honest and kind. What we learn stays confidential, except where a
          child may be at risk or the law requires otherwise.
        </p>
      </MarginSection>
    </>
  )
}
