import { Form, href, Link, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, Sheet, VisibleTo } from '#src/ui/index.ts'
import { andList, ownedBy } from '#src/ui/words.ts'
import { atReview, enter, saying } from '../../at-review.ts'
import { SharedFindings } from '../../findings/parts/crossed-findings.tsx'
import { ReviewPage } from '../../parts/review-page.tsx'
import { listSeated } from '../../visits/published.ts'
import { reflectionReaders, releaseReflections } from '../commands/reflect.ts'
import { mayReflect, mayRelease } from '../policy.ts'
import { toRelease } from '../queries.ts'
import { recognitionWords } from '../recognition.ts'
import type { Route } from './+types/check-reflections.ts'

export const meta = () => [{ title: 'Check your reflections – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.reflect', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    if (review.facts.areReflectionsReleased)
      throw redirect(href('/review/:reviewId/findings', { reviewId: review.id }))
    demand(mayReflect(asker))
    const readers = await listSeated(db, review.id, reflectionReaders)
    return {
      review: frame,
      ...(await toRelease(db, actor, review.id)),
      verdict: mayRelease(asker),
      readers: [...new Set(readers.map((reader) => reader.name))],
      visibleTo: await visibleTo(db, 'reflect', review.id, 'Nobody else until you release them.'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.release-reflections', async ({ db, actor }) => {
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayRelease(asker))
    const { reflections } = await toRelease(db, actor, review.id)
    await releaseReflections(db, actor, review, { reflections })
    return redirect(
      saying('reflections-released', href('/review/:reviewId/findings', { reviewId: review.id })),
    )
  })
}

export default function CheckReflections({ loaderData }: Route.ComponentProps) {
  const { review, findings, reflections, verdict, readers } = loaderData
  return (
    <ReviewPage
      review={review}
      here="Check your reflections"
      heading="This is what your visitors will see"
      lede="Exactly this and nothing else. Once it is released it no longer changes."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <Sheet
        label={`As ${ownedBy(review.visitor)} visiting team and ${review.associate ?? 'the associate'} will read it`}
      >
        <SharedFindings
          heading="h2"
          findings={findings}
          replyTo={(findingId) => {
            const reflection = reflections.find((one) => one.findingId === findingId)
            return reflection
              ? {
                  by: `${review.host} reflects · ${recognitionWords[reflection.recognition]}`,
                  text: reflection.text,
                }
              : null
          }}
        />
      </Sheet>
      <p>It goes to {andList(readers)}.</p>
      <Form method="post">
        <ButtonRow>
          <Button disabledBecause={verdict.ok ? null : verdict.because}>Release these reflections</Button>
          <Link to={href('/review/:reviewId/findings', { reviewId: review.id })}>Change them first</Link>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
