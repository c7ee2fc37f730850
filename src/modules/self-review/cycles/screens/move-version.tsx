import { Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, EmptyState, LinkButton, Page, Section, Table, VisibleTo } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { mayLead } from '../../policy.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { moveForm } from '../forms.ts'
import { findOffer, moveSelfReview } from '../move.ts'
import { carryingWords, type Move, mayMove, moveWords } from '../moving.ts'
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
      heading={offer ? `Move to version ${offer.version}?` : 'This is the newest version'}
      lede={offer && moveWords(offer.move)}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {!offer ? (
        <EmptyState heading="There is nothing to move to" action={<LinkButton to={base}>Back</LinkButton>}>
          When a newer version of {framework} is published, you can move this self-review to it here.
        </EmptyState>
      ) : (
        <>
          <Section heading="What happens">
            <ul>
              <li>
                Nothing restarts, and no word is lost: each answer goes to the element that carries it on.
              </li>
              {state === 'answering' && (
                <li>
                  Everybody who answers gets a message. Beside each answer that was carried over they are
                  asked whether it still holds; until they say, it counts as it stands.
                </li>
              )}
              <li>Who is asked, how each group speaks and what they were told stays as it is.</li>
              <li>It cannot be moved back. A self-review that has been revealed stays on its version.</li>
            </ul>
          </Section>
          <WhatCarriesOver move={offer.move} />
          <Form method="post">
            <input type="hidden" name="to" value={offer.versionId} />
            <ButtonRow>
              <Button disabledBecause={because}>Move to version {offer.version}</Button>
              <LinkButton kind="quiet" to={base}>
                Not now
              </LinkButton>
            </ButtonRow>
          </Form>
        </>
      )}
    </Page>
  )
}

function WhatCarriesOver({ move: { carried, fresh, gone } }: { move: Move }) {
  return (
    <>
      <Section heading="What carries over">
        <Table
          caption="Each element of the newer version, with what becomes of its answers"
          captionHidden
          columns={[
            { key: 'to', label: 'Element' },
            { key: 'note', label: 'Its answers' },
          ]}
          rows={carried.map((one) => ({
            key: one.to.id,
            cells: [one.to.title, carryingWords(one) || 'Carried over as they are.'],
          }))}
        />
      </Section>
      {fresh.length > 0 && <Titles heading="What is new" titles={fresh} />}
      {gone.length > 0 && (
        <Titles
          heading="What is no longer asked"
          lede="Answers to it are kept and not counted; nobody sees them but whoever gave them."
          titles={gone}
        />
      )}
    </>
  )
}

type TitlesProps = { heading: string; lede?: string; titles: { id: string; title: string }[] }

function Titles({ heading, lede, titles }: TitlesProps) {
  return (
    <Section heading={heading} lede={lede}>
      <ul>
        {titles.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </Section>
  )
}
