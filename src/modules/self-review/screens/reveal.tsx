import { Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, LinkButton, Page, VisibleTo } from '#src/ui/index.ts'
import { revealSelfReview } from '../commands/reveal.ts'
import { listStillToConfirm } from '../cycles/move.ts'
import { BeforeReveal, revealLede } from '../cycles/parts/before-reveal.tsx'
import { enter } from '../enter.ts'
import { revealForm } from '../forms.ts'
import { mayReveal } from '../gates.ts'
import { baseOf, trailTo } from '../parts/trail.ts'
import { mayLead } from '../policy.ts'
import { listCountedNow, listPerspectives } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import type { Route } from './+types/reveal.ts'

export const meta = () => [{ title: 'Reveal the answers? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.reveal', async ({ db, actor }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const { name, state } = await getSelfReview(db, id)
    const perspectives = await listPerspectives(db, id)
    const may = mayReveal(state, perspectives)
    const toConfirm = await listStillToConfirm(db, id, perspectives)
    return {
      id,
      name,
      counted: await listCountedNow(db, id, perspectives),
      may,
      toConfirm,
      visibleTo: await visibleTo(db, 'lead-self-review', id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.reveal', async ({ db, actor, form }) => {
    const { selfReviewId: id } = args.params
    demand(mayLead(actor, id))
    const input = form(revealForm)
    if (!input.ok) return input.errors
    const selfReview = await getSelfReview(db, id)
    const here = baseOf(id)
    if (selfReview.state === 'revealed') return redirect(`${here}?done=revealed-before`)
    demand(mayReveal(selfReview.state, await listPerspectives(db, id)))
    const isFirst = await revealSelfReview(db, selfReview)
    return redirect(`${here}?done=${isFirst ? 'revealed' : 'revealed-before'}`)
  })
}

export default function Reveal({ loaderData }: Route.ComponentProps) {
  const { id, name, counted, may } = loaderData
  const base = baseOf(id)
  const answered = counted.reduce((sum, group) => sum + group.answered, 0)
  const toJoin = counted.reduce((sum, group) => sum + group.toJoin, 0)
  const waiting = counted.reduce((sum, { invited, answered: done }) => sum + invited - done, 0)
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, 'Reveal')}
      heading="Reveal the answers?"
      lede={may.ok ? revealLede(answered, waiting, toJoin) : may.because}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <BeforeReveal
        counted={counted}
        toConfirm={loaderData.toConfirm}
        silent={may.ok ? may.wouldShowNothing : []}
      />
      <Form method="post">
        <ButtonRow>
          <Button name="intent" value="reveal" disabledBecause={may.ok ? null : may.because}>
            Reveal the answers and close answering
          </Button>
          <LinkButton kind="quiet" to={`${base}/who`}>
            Not yet
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
