import { href, redirect } from 'react-router'
import { readersOf } from '#src/modules/disclosure/index.ts'
import { visibleTo, visibleToSeers } from '#src/modules/people/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { EmptyState, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { FindingActs, FindingsMargin, ReflectingStep } from '../../debrief/parts/reflecting.tsx'
import { mayReflect, mayRelease } from '../../debrief/policy.ts'
import { readFindings, readReflections } from '../../debrief/queries.ts'
import { recognitionWords } from '../../debrief/recognition.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { SharedFindings } from '../parts/crossed-findings.tsx'
import { notSharedYet } from '../policy.ts'
import type { Route } from './+types/read-findings.ts'

export const meta = () => [{ title: 'The findings – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.read-findings', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId, args.request)
    const isTeam = asker.roles.some((role) => role === 'lead_reviewer' || role === 'visitor')
    if (isTeam && !review.facts.areFindingsShared)
      throw redirect(href('/review/:reviewId/sorting', { reviewId: review.id }))
    const crossed = await readFindings(db, actor, review.id)
    const isHost = asker.roles.includes('host_leader')
    return {
      review: frame,
      findings: crossed?.content ?? null,
      sharedOn: crossed ? londonDay(crossed.disclosedAt) : null,
      reflections: crossed ? await readReflections(db, actor, review.id, isHost) : [],
      isHost,
      isReleased: review.facts.areReflectionsReleased,
      mayReflect: mayReflect(asker).ok,
      release: mayRelease(asker),
      notYet: notSharedYet(review.facts),
      visibleTo: crossed
        ? await visibleToSeers(db, await readersOf(db, crossed.id))
        : await visibleTo(db, 'see-notes', review.id, 'Nobody else before they are shared.'),
    }
  })
}

export default function ReadFindings({ loaderData }: Route.ComponentProps) {
  const { review, findings, sharedOn, reflections, isHost, mayReflect: reflects, notYet } = loaderData
  useLive(review.id)
  if (!findings)
    return (
      <ReviewPage
        review={review}
        here="The findings"
        heading="What the visitors saw and heard"
        visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      >
        <EmptyState heading="The findings are not shared yet">
          <p>{notYet}</p>
        </EmptyState>
      </ReviewPage>
    )
  const replyTo = (findingId: string) => {
    const reflection = reflections.find((one) => one.findingId === findingId)
    if (!reflection) return null
    const yet =
      isHost && !loaderData.isReleased
        ? ' · only those whom you have named see this until you release it'
        : ''
    return {
      by: `${review.host} reflects · ${recognitionWords[reflection.recognition]}${yet}`,
      text: reflection.text,
    }
  }
  return (
    <ReviewPage
      review={review}
      here="The findings"
      heading={isHost ? 'What they saw and heard' : 'What we saw and heard'}
      lede={findings.priority && `“${findings.priority}”`}
      kicker={sharedOn && `Shared on ${longDay(sharedOn)}`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      nextStep={isHost && <ReflectingStep {...loaderData} findings={findings.findings} />}
      margin={<FindingsMargin notReached={findings.notReached} />}
    >
      <SharedFindings
        heading="h2"
        findings={findings.findings}
        replyTo={replyTo}
        actionsOf={(findingId, number) =>
          reflects && (
            <FindingActs
              reviewId={review.id}
              findingId={findingId}
              number={number}
              hasReflection={reflections.some((one) => one.findingId === findingId)}
            />
          )
        }
      />
    </ReviewPage>
  )
}
