import { Form, href, Link, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, Sheet, VisibleTo } from '#src/ui/index.ts'
import { andList, ownedBy } from '#src/ui/words.ts'
import { atReview, enter, saying } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { focusReaders, shareFocus } from '../commands/share-focus.ts'
import { FocusSheet } from '../parts/focus-sheet.tsx'
import { mayDraftFocus, mayShareFocus } from '../policy.ts'
import { listSeated } from '../queries/team.ts'
import { readyCopy } from '../ready-focus.ts'
import type { Route } from './+types/check-focus.ts'

export const meta = () => [{ title: 'Check the focus – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.draft-focus', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId)
    if (review.facts.isFocusStated) throw redirect(href('/review/:reviewId/focus', { reviewId: review.id }))
    demand(mayDraftFocus(asker))
    return {
      review: frame,
      focus: await readyCopy(db, review),
      readers: (await listSeated(db, review.id, focusReaders)).map((reader) => reader.name),
      verdict: mayShareFocus(asker),
      visibleTo: await visibleTo(db, 'draft-focus', review.id, 'Nobody else until you share it.'),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'peer-review.share-focus', async ({ db, actor }) => {
    const { review, asker } = await atReview(db, actor, args.params.reviewId)
    demand(mayShareFocus(asker))
    await shareFocus(db, actor, review, await readyCopy(db, review))
    return redirect(saying('focus-shared', href('/review/:reviewId/focus', { reviewId: review.id })))
  })
}

export default function CheckFocus({ loaderData }: Route.ComponentProps) {
  const { review, focus, readers, verdict } = loaderData
  return (
    <ReviewPage
      review={review}
      here="Check the focus"
      heading="This is what your visitors will see"
      lede="Exactly this and nothing else. Once it is shared it no longer changes."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <Sheet label={`As ${ownedBy(review.visitor)} visiting team will read it`}>
        <FocusSheet focus={focus} />
      </Sheet>
      <p>
        {readers.length > 0 ? `It goes to ${andList(readers)} now` : 'Nobody can read it yet'}, and to every
        visitor whom you accept after that.
      </p>
      <Form method="post">
        <ButtonRow>
          <Button disabledBecause={verdict.ok ? null : verdict.because}>
            Share the focus with the visiting team
          </Button>
          <Link to={href('/review/:reviewId/focus/draft', { reviewId: review.id })}>Change it first</Link>
        </ButtonRow>
      </Form>
    </ReviewPage>
  )
}
