import { data, Form, href, Link, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  errorFor,
  Section,
  Sheet,
  VisibleTo,
} from '#src/ui/index.ts'
import { andList } from '#src/ui/words.ts'
import { atReview, enter, saying } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { listSeated } from '../../visits/published.ts'
import { findingsReaders, shareFindings } from '../commands/share-findings.ts'
import { shareForm } from '../forms.ts'
import { SharedFindings } from '../parts/crossed-findings.tsx'
import { mayShareFindings } from '../policy.ts'
import { previewFindings } from '../preview.ts'
import type { Route } from './+types/check-findings.ts'

export const meta = () => [{ title: 'Check the findings – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.share-findings', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    if (review.facts.areFindingsShared)
      throw redirect(href('/review/:reviewId/findings', { reviewId: review.id }))
    const { verdict, ...preview } = await previewFindings(db, actor, review)
    const mine = mayShareFindings(asker)
    const readers = await listSeated(db, review.id, findingsReaders)
    return {
      review: frame,
      ...preview,
      verdict: mine.ok ? verdict : mine,
      readers: [...new Set(readers.map((reader) => reader.name))],
      visibleTo: await visibleTo(db, 'see-notes', review.id, 'Nobody else until you share it.'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.share-findings', async ({ db, actor, form }) => {
    const input = form(shareForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayShareFindings(asker))
    const { smallNumbers } = await previewFindings(db, actor, review)
    if (smallNumbers.length > 0 && input.value.checked !== 'yes') {
      const message = 'Read these again, and say that nobody can be recognised by them, or change them first.'
      return data({ errors: [{ field: 'checked', message }], typed: {} }, { status: 422 })
    }
    await shareFindings(db, actor, review, input.value.seen ?? '')
    return redirect(saying('findings-shared', href('/review/:reviewId/findings', { reviewId: review.id })))
  })
}

export default function CheckFindings({ loaderData, actionData }: Route.ComponentProps) {
  const { review, content, smallNumbers, verdict, readers, seen } = loaderData
  const errors = actionData?.errors
  return (
    <ReviewPage
      review={review}
      here="Check the findings"
      heading={`This is what ${review.host} will see`}
      lede="Exactly this and nothing else: no names, no schools, no dates, and a speaker’s words only where they agreed. Once it is shared it no longer changes."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <Sheet label={`As the people whom ${review.host} has named will read it`}>
        <SharedFindings heading="h2" findings={content.findings} />
        {content.notReached.length > 0 && (
          <Section heading="What was not reached">
            {content.notReached.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Section>
        )}
      </Sheet>
      <Form method="post" noValidate>
        <input type="hidden" name="seen" value={seen} />
        {smallNumbers.length > 0 && (
          <Section
            heading="Read these again"
            lede="They count few people, or were said in an interview, and the host has the timetable. Could somebody there know who is meant?"
          >
            <ul>
              {smallNumbers.map(({ phrase, sentence }) => (
                <li key={phrase + sentence}>
                  <b>{phrase}</b>, in: {sentence}
                </li>
              ))}
            </ul>
            <Checkbox
              name="checked"
              label="Nobody can be recognised by them"
              error={errorFor(errors, 'checked')}
            />
          </Section>
        )}
        <p>It goes to {andList(readers)}.</p>
        <ButtonRow>
          <Button disabledBecause={verdict.ok ? null : verdict.because}>
            Share the findings with {review.host}
          </Button>
          <Link to={href('/review/:reviewId/sorting', { reviewId: review.id })}>Change them first</Link>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
