import { Form, redirect } from 'react-router'
import { visibleTo } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { Button, ButtonRow, LinkButton, Page, Section, SummaryList, VisibleTo } from '#src/ui/index.ts'
import { andList, countWord } from '#src/ui/words.ts'
import { modeWords } from '../anonymity.ts'
import { revealSelfReview } from '../commands/reveal.ts'
import { enter } from '../enter.ts'
import { revealForm } from '../forms.ts'
import { mayReveal } from '../gates.ts'
import { baseOf, trailTo } from '../parts/trail.ts'
import { mayLead } from '../policy.ts'
import { listPerspectives, type PerspectiveRow } from '../queries/perspectives.ts'
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
    return { id, name, perspectives, may, visibleTo: await visibleTo(db, 'lead-self-review', id) }
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
  const { id, name, perspectives, may } = loaderData
  const base = baseOf(id)
  const answered = perspectives.reduce((sum, perspective) => sum + perspective.answered, 0)
  const waiting = perspectives.reduce((sum, { invited, answered: done }) => sum + invited - done, 0)
  return (
    <Page
      width="form"
      crumbs={trailTo({ id, name }, 'Reveal')}
      heading="Reveal the answers?"
      lede={may.ok ? ledeOf(answered, waiting) : may.because}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <Section heading="Who has answered">
        <SummaryList rows={perspectives.map(asRow)} />
      </Section>
      <Section heading="What happens, once and for all">
        <ul>
          <li>
            Answering closes. Whoever has not finished cannot answer any more; of anonymous answers only
            finished ones count, the others are deleted.
          </li>
          <li>
            The leaders see the heat map, and the comments as each group was told. Those who answered see
            their own group’s.
          </li>
          <li>Of anonymous answers, the link to each person is cut. Nobody can restore it.</li>
          <li>Where fewer than three answered anonymously, nothing shows and nothing is kept.</li>
          <li>Everybody in the self-review gets a message that the answers are in.</li>
        </ul>
        {may.ok && may.wouldShowNothing.length > 0 && (
          <p>
            <strong>Nothing would show of {andList(may.wouldShowNothing)}</strong>: too few have answered so
            far.
          </p>
        )}
      </Section>
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

function ledeOf(answered: number, waiting: number): string {
  if (waiting === 0) return 'Everybody has answered. This cannot be undone.'
  const so = `${countWord(answered, 'person has', 'people have')} answered and ${countWord(waiting, 'has', 'have')} not.`
  return `${so.charAt(0).toUpperCase()}${so.slice(1)} This cannot be undone.`
}

function asRow({ name, mode, answered, invited }: PerspectiveRow) {
  const way = mode === 'anonymous' ? 'anonymously' : modeWords[mode]
  return { key: name, value: `${answered} of ${invited}, ${way}` }
}
