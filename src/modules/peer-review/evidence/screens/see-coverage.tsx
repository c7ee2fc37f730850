import { Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, EmptyState, MarginSection, Section, VisibleTo } from '#src/ui/index.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { atReview, enter, saying } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { completeGathering } from '../commands.ts'
import { CoverageTable } from '../parts/coverage-table.tsx'
import { mayCompleteGathering } from '../policy.ts'
import { whatIsCovered } from '../what-is-covered.ts'
import type { Route } from './+types/see-coverage.ts'

export const meta = () => [{ title: 'What the visit has covered – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-coverage', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    const isTeam = asker.roles.some((role) => role === 'lead_reviewer' || role === 'visitor')
    return {
      review: frame,
      ...(await whatIsCovered(db, actor, review.id, isTeam)),
      namesRoles: isTeam,
      isLead: asker.roles.includes('lead_reviewer'),
      complete: mayCompleteGathering(asker),
      visibleTo: await visibleTo(db, 'see-coverage', review.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.complete-gathering', async ({ db, actor }) => {
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayCompleteGathering(asker))
    await completeGathering(db, review)
    return redirect(saying('gathering-complete', href('/review/:reviewId/sorting', { reviewId: review.id })))
  })
}

export default function SeeCoverage({ loaderData }: Route.ComponentProps) {
  const { review, notes, lines, notReached, namesRoles, isLead, complete } = loaderData
  useLive(review.id)
  return (
    <ReviewPage
      review={review}
      here="Coverage"
      heading="What has the visit covered?"
      lede={`${capital(countWord(notes, 'note', 'notes'))} so far. A finding rests on at least two methods and two roles.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      margin={
        notReached.length > 0 && (
          <MarginSection heading="What is not reached">
            {notReached.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </MarginSection>
        )
      }
    >
      {lines.length > 0 ? (
        <CoverageTable lines={lines} namesRoles={namesRoles} />
      ) : (
        <EmptyState heading="Nothing to cover yet">
          <p>When {review.host} has shared its lines of enquiry, this shows what was gathered for each.</p>
        </EmptyState>
      )}
      {isLead && (
        <Section
          heading="Is gathering complete?"
          lede="Then the team turns to its findings. Notes can still be taken until these are shared."
        >
          <Form method="post">
            <ButtonRow>
              <Button disabledBecause={complete.ok ? null : complete.because}>Gathering is complete</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </ReviewPage>
  )
}
