import { href, redirect } from 'react-router'
import { readingsOf, seersOf } from '#src/modules/disclosure/index.ts'
import { holdersOf, visibleTo, visibleToSeers } from '#src/modules/people/index.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'
import { EmptyState, MarginSection, Sheet, VisibleTo } from '#src/ui/index.ts'
import { atReview, enter } from '../../at-review.ts'
import { ReviewPage } from '../../parts/review-page.tsx'
import { asFrozenFocus } from '../focus.ts'
import { FocusSheet } from '../parts/focus-sheet.tsx'
import { getFocusDraft, listElements, readFocus } from '../queries/focus.ts'
import type { Route } from './+types/read-focus.ts'

export const meta = () => [{ title: 'The focus – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.see-focus', async ({ db, actor }) => {
    const { review, frame, asker } = await atReview(db, actor, args.params.reviewId, args.request)
    const isHost = asker.roles.includes('host_leader')
    if (isHost && !review.facts.isFocusStated)
      throw redirect(href('/review/:reviewId/focus/draft', { reviewId: review.id }))
    const crossed = await readFocus(db, actor, review.id)
    const own = !crossed && isHost ? await getFocusDraft(db, review.id) : null
    const element = own && (await listElements(db, review)).find(({ id }) => id === own.elementId)
    return {
      review: frame,
      focus: crossed?.content ?? (own && asFrozenFocus(own, element?.title ?? null)),
      sharedOn: crossed ? londonDay(crossed.disclosedAt) : null,
      readings: crossed && isHost ? await readingsOf(db, crossed.id) : [],
      visibleTo: crossed
        ? await visibleToSeers(db, [
            ...(await seersOf(db, crossed.id)),
            ...(await holdersOf(db, 'draft-focus', review.id)),
          ])
        : await visibleTo(db, 'draft-focus', review.id),
    }
  })
}

export default function ReadFocus({ loaderData }: Route.ComponentProps) {
  const { review, focus, sharedOn, readings } = loaderData
  return (
    <ReviewPage
      review={review}
      here="The focus"
      heading={`What ${review.host} would like looked at`}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
      margin={
        readings.length > 0 && (
          <MarginSection heading="Who has read it">
            <ul>
              {readings.map((reading) => (
                <li key={reading.name + reading.readAt.toISOString()}>
                  {reading.name}, {longDay(londonDay(reading.readAt))}
                </li>
              ))}
            </ul>
          </MarginSection>
        )
      }
    >
      {focus ? (
        <Sheet label={sharedOn ? `As ${review.host} shared it on ${longDay(sharedOn)}` : 'As it was shared'}>
          <FocusSheet focus={focus} />
        </Sheet>
      ) : (
        <EmptyState heading="The focus is not shared yet">
          <p>
            Here you will read the one priority that {review.host} asks its visitors to look at, what it
            thinks of it itself, and its lines of enquiry. {review.host} is writing it, and nobody else sees
            the draft.
          </p>
        </EmptyState>
      )}
    </ReviewPage>
  )
}
