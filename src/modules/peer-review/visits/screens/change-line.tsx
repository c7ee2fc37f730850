import { Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand, notFound } from '#src/platform/refusal.ts'
import { Button, ButtonRow, ErrorSummary, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { changeLine } from '../commands/draft-focus.ts'
import { lineForm } from '../forms.ts'
import { LineFields } from '../parts/focus-fields.tsx'
import { mayDraftFocus } from '../policy.ts'
import { getFocusDraft } from '../queries/focus.ts'
import type { Route } from './+types/change-line.ts'

export const meta = () => [{ title: 'Change a line of enquiry – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.draft-focus', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayDraftFocus(asker))
    const { lines } = await getFocusDraft(db, review.id)
    return {
      review: frame,
      line: lines.find(({ id }) => id === args.params.lineId) ?? notFound(),
      visibleTo: await visibleTo(db, 'draft-focus', review.id, 'Nobody else until it is shared.'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.draft-focus', async ({ db, actor, form }) => {
    const input = form(lineForm)
    if (!input.ok) return input.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayDraftFocus(asker))
    await changeLine(db, review, { ...input.value, id: args.params.lineId })
    return redirect(href('/review/:reviewId/focus/draft', { reviewId: review.id }))
  })
}

export default function ChangeLine({ loaderData, actionData }: Route.ComponentProps) {
  const { review, line } = loaderData
  const { errors, typed } = actionData ?? {}
  return (
    <ReviewPage
      review={review}
      here="A line of enquiry"
      heading="Change a line of enquiry"
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={<ErrorSummary errors={errors} />}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={line.id} />
        <LineFields
          question={String(typed?.question ?? line.question)}
          shortName={String(typed?.shortName ?? line.shortName)}
          errors={errors}
        />
        <ButtonRow>
          <Button>Save the line</Button>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
