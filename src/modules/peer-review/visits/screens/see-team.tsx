import { Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import { Button, ButtonRow, EmptyState, LinkButton, Notice, Section, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter, saying } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { decisionForm } from '../forms.ts'
import { onTeam } from '../on-team.ts'
import { TeamList } from '../parts/team-list.tsx'
import { mayDecideVisitor, mayNameVisitor, mayWithdrawVisitor } from '../policy.ts'
import { listTeam } from '../queries/team.ts'
import { mayCompleteTeam } from '../team.ts'
import type { Route } from './+types/see-team.ts'

export const meta = () => [{ title: 'The visiting team – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-team', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId, args.request)
    const team = await listTeam(db, review.id)
    const isHost = asker.roles.includes('host_leader')
    return {
      review: frame,
      team,
      isHost,
      mayName: mayNameVisitor(asker).ok,
      mayDecide: mayDecideVisitor(asker).ok,
      mayWithdraw: mayWithdrawVisitor(asker).ok,
      isComplete: review.facts.isTeamAccepted,
      complete: mayCompleteTeam(team, review.facts.visitor),
      visibleTo: await visibleTo(db, 'see-team', review.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.see-team', async ({ db, actor, form }) => {
    const input = form(decisionForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    const { intent, memberId } = input.value
    const team = await listTeam(db, review.id)
    if (intent === 'complete') {
      await onTeam.complete({ db, review, asker, team })
    } else {
      const member = team.find(({ id }) => id === memberId) ?? notFound('This person is no longer named.')
      demand(intent === 'withdraw' ? mayWithdrawVisitor(asker) : mayDecideVisitor(asker))
      await onTeam[intent]({ db, actor, review, member })
    }
    const here = href('/review/:reviewId/team', { reviewId: review.id })
    return redirect(intent === 'complete' ? saying('team-complete', here) : here)
  })
}

export default function SeeTeam({ loaderData }: Route.ComponentProps) {
  const { review, team, mayName, mayDecide, isHost, isComplete, complete } = loaderData
  useLive(review.id)
  const waiting = team.filter((member) => member.decision === 'waiting').length
  return (
    <ReviewPage
      review={review}
      here="The visiting team"
      heading={mayDecide && !isComplete ? 'Who may visit you?' : 'Who visits'}
      lede={`${review.visitor} names its visitors, and ${review.host} accepts each one by name. Only then can they read the focus and take notes.`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={
        isComplete &&
        isHost &&
        waiting > 0 && <Notice kind="wait" heading="Somebody new waits for your answer" />
      }
      nextStep={
        mayName && (
          <LinkButton to={href('/review/:reviewId/team/name', { reviewId: review.id })}>
            Name a visitor
          </LinkButton>
        )
      }
    >
      {team.length === 0 ? (
        <EmptyState heading="Nobody is named yet">
          <p>
            {review.visitor} chooses people who listen well. Experienced headteachers who are not executives
            are often the best visitors.
          </p>
        </EmptyState>
      ) : (
        <TeamList {...loaderData} />
      )}
      {isHost && !isComplete && team.length > 0 && (
        <Section heading="Is the team complete?" lede="You can still accept somebody afterwards.">
          <Form method="post">
            <ButtonRow>
              <Button name="intent" value="complete" disabledBecause={complete.ok ? null : complete.because}>
                The team is complete
              </Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </ReviewPage>
  )
}
