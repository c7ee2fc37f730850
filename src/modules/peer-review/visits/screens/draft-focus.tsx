import { data, Form, href, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { newId } from '#src/platform/ids.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ErrorSummary, LinkButton, Notice, Section, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { lineIntentForm } from '../forms.ts'
import { onDraft } from '../on-draft.ts'
import { AddLine, DraftForm } from '../parts/focus-fields.tsx'
import { LineList } from '../parts/line-list.tsx'
import { mayDraftFocus } from '../policy.ts'
import { findRemovedLine, getFocusDraft, listElements } from '../queries/focus.ts'
import type { Route } from './+types/draft-focus.ts'

export const meta = () => [{ title: 'Write the focus – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.draft-focus', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    if (review.facts.isFocusStated) throw redirect(href('/review/:reviewId/focus', { reviewId: review.id }))
    demand(mayDraftFocus(asker))
    const draft = await getFocusDraft(db, review.id)
    const removed = new URL(args.request.url).searchParams.get('removed')
    return {
      review: frame,
      draft,
      elements: await listElements(db, review),
      removed: removed ? await findRemovedLine(db, review.id, removed) : null,
      newId: newId(),
      visibleTo: await visibleTo(db, 'draft-focus', review.id, 'Nobody else until it is shared.'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.draft-focus', async ({ db, actor, form }) => {
    const wanted = form(lineIntentForm)
    if (!wanted.ok) return wanted.errors
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayDraftFocus(asker))
    const { intent, lineId = '' } = wanted.value
    const outcome = await onDraft[intent]({ db, review, lineId, form })
    if (outcome.is === 'invalid') return outcome.errors
    if (outcome.is === 'changed-meanwhile')
      return data({ theirs: await getFocusDraft(db, review.id), typed: outcome.typed }, { status: 409 })
    const removed = intent === 'remove' ? `?removed=${lineId}` : ''
    return redirect(href('/review/:reviewId/focus/draft', { reviewId: review.id }) + removed)
  })
}

export default function DraftFocus({ loaderData, actionData }: Route.ComponentProps) {
  const { review, draft, elements, removed } = loaderData
  const { missing, mayAdd } = draft
  useLive(review.id)
  const base = href('/review/:reviewId/focus/draft', { reviewId: review.id })
  const errors = actionData && 'errors' in actionData ? actionData.errors : undefined
  const conflict = actionData && 'theirs' in actionData ? actionData : null
  const typed = actionData?.typed ?? {}
  return (
    <ReviewPage
      review={review}
      here="The focus"
      heading="What should your visitors look at?"
      lede="One priority, what you think of it yourselves, and two to four lines of enquiry for them to follow."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      notice={errors ? <ErrorSummary errors={errors} /> : removed && <LineRemoved line={removed} />}
      nextStep={
        <>
          {missing.length > 0 && <p>{missing.join('. ')}.</p>}
          <LinkButton
            to={href('/review/:reviewId/focus/check', { reviewId: review.id })}
            disabledBecause={missing.length > 0 ? 'Once all of that is written.' : null}
          >
            Check what they will see
          </LinkButton>
        </>
      }
    >
      <DraftForm {...{ draft, elements, errors, typed }} theirs={conflict?.theirs ?? null} />
      <Section
        heading="Lines of enquiry"
        lede="Questions that your visitors follow, from more than one side."
      >
        {draft.lines.length > 0 && <LineList lines={draft.lines} base={base} />}
        <AddLine
          key={draft.lines.length}
          newId={loaderData.newId}
          because={mayAdd.ok ? null : mayAdd.because}
          errors={errors}
          typed={typed}
        />
      </Section>
    </ReviewPage>
  )
}

function LineRemoved({ line }: { line: { id: string; question: string } }) {
  return (
    <Notice kind="success" heading={`Taken out: ${line.question}`}>
      <Form method="post">
        <input type="hidden" name="lineId" value={line.id} />
        <Button kind="quiet" name="intent" value="restore">
          Undo
        </Button>
      </Form>
    </Notice>
  )
}
