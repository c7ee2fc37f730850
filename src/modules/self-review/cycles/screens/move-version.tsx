import { Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, EmptyState, LinkButton, Page, Section, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { moveForm } from '../forms.ts'
import { findOffer, moveSelfReview, type Offer } from '../move.ts'
import { mayMove, moveWords } from '../moving.ts'
import { WhatAMoveBrings } from '../parts/what-a-move-brings.tsx'
import type { Route } from './+types/move-version.ts'

export const meta = () => [{ title: 'Move to the newer version? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.move', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const selfReview = await getSelfReview(db, id)
    const may = mayMove(selfReview)
    const { name, framework, frameworkVersion, state } = selfReview
    return {
      ...{ id, name, framework, frameworkVersion, state, because: may.ok ? null : may.because },
      offer: await findOffer(db, selfReview),
      visibleTo: await visibleTo(db, 'lead-self-review', id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.move', async ({ db, actor, form }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const input = form(moveForm)
    if (!input.ok) return input.errors
    const selfReview = await getSelfReview(db, id)
    if (selfReview.frameworkVersionId === input.value.to) return redirect(`${baseOf(id)}?done=moved`)
    demand(mayMove(selfReview))
    const offer = await findOffer(db, selfReview)
    const isOffered = offer?.versionId === input.value.to
    demand(
      isOffered ? { ok: true } : { ok: false, because: 'There is another version now. Open the page again.' },
    )
    await moveSelfReview(db, selfReview, offer!)
    return redirect(`${baseOf(id)}?done=moved`)
  })
}

export default function MoveVersion({ loaderData }: Route.ComponentProps) {
  const { id, name, framework, frameworkVersion, state, offer, because } = loaderData
  const base = baseOf(id)
  return (
    <Page
      crumbs={trailTo({ id, name }, 'Newer version')}
      kicker={`${framework}, now on version ${frameworkVersion}`}
      {...wordsOf(offer, because)}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {!offer ? (
        <EmptyState heading="There is nothing to move to" action={<LinkButton to={base}>Back</LinkButton>}>
          When a newer version of {framework} is published, you can move this self-review to it here.
        </EmptyState>
      ) : (
        <>
          {!because && <WhatHappens isAnswering={state === 'answering'} renamed={offer.renamed} />}
          <WhatAMoveBrings move={offer.move} />
          <Form method="post">
            <input type="hidden" name="to" value={offer.versionId} />
            <ButtonRow>
              {!because && <Button>Move to version {offer.version}</Button>}
              <LinkButton kind="quiet" to={base}>
                {because ? 'Back to the self-review' : 'Not now'}
              </LinkButton>
            </ButtonRow>
          </Form>
        </>
      )}
    </Page>
  )
}

function WhatHappens({ isAnswering, renamed }: { isAnswering: boolean; renamed: string | null }) {
  return (
    <Section heading="What happens">
      <ul>
        <li>Nothing restarts, and no word is lost: each answer goes to the element that carries it on.</li>
        {isAnswering && (
          <li>
            Everybody who answers gets a message. Beside each answer that was carried over they are asked
            whether it still holds; until they say, it counts as it stands.
          </li>
        )}
        {renamed && <li>{renamed}</li>}
        <li>Who is asked, how each group speaks and what they were told stay as they are.</li>
        <li>It cannot be moved back. Once it is revealed, a self-review stays on its version.</li>
      </ul>
    </Section>
  )
}

/** What the page is about: to decide; to see what is different, where it stays on its version; or that nothing is newer. */
function wordsOf(offer: Offer | null, because: string | null): { heading: string; lede?: string } {
  if (!offer) return { heading: 'This is the newest version' }
  const brings = moveWords(offer.move)
  if (!because) return { heading: `Move to version ${offer.version}?`, lede: brings }
  return { heading: `What version ${offer.version} would change`, lede: `${brings} ${because}` }
}
