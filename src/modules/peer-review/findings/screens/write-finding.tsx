import { Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import { asText, listed } from '#src/platform/typed.ts'
import { Button, ButtonRow, ErrorSummary, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { writeFinding } from '../commands/write-finding.ts'
import { findingChoices } from '../finding-choices.ts'
import { findingForm } from '../forms.ts'
import { FindingFields } from '../parts/finding-fields.tsx'
import { mayWriteFindings } from '../policy.ts'
import type { Route } from './+types/write-finding.ts'

export const meta = () => [{ title: 'Write a finding – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.sort-notes', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayWriteFindings(asker))
    return {
      review: frame,
      newId: newId(),
      line: new URL(args.request.url).searchParams.get('line') ?? '',
      choices: await findingChoices(db, actor, review),
      visibleTo: await visibleTo(
        db,
        'see-notes',
        review.id,
        'Nobody else until the lead reviewer shares them.',
      ),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.sort-notes', async ({ db, actor, form }) => {
    const input = form(findingForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayWriteFindings(asker))
    await writeFinding(db, actor, review, {
      ...input.value,
      saysHeardOnce: input.value.saysHeardOnce === 'yes',
    })
    return redirect(href('/review/:reviewId/sorting', { reviewId: review.id }))
  })
}

export default function WriteFinding({ loaderData, actionData }: Route.ComponentProps) {
  const { review, choices, line } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <ReviewPage
      review={review}
      here="Write a finding"
      heading="What do several notes say together?"
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={String(typed?.id ?? loaderData.newId)} />
        <FindingFields
          {...choices}
          values={typed ? asText(typed) : { lineId: line }}
          noteIds={listed(typed?.noteIds)}
          quotedIds={listed(typed?.quotedIds)}
          errors={errors}
        />
        <ButtonRow>
          <Button>Save the finding</Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
