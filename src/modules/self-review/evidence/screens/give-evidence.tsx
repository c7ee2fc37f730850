import { data, redirect } from 'react-router'
import { newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import { ErrorSummary, Page, Section } from '#src/ui/index.ts'
import { enter, enterWithFiles } from '../../enter.ts'
import { mayAnswer } from '../../gates.ts'
import { baseOf, trailTo } from '../../parts/trail.ts'
import { atElement, backTo } from '../at-element.ts'
import { noFilesBecause } from '../file-kinds.ts'
import { evidenceForm } from '../forms.ts'
import { EvidenceForm, EvidenceSoFar, TakenAway } from '../parts/evidence-form.tsx'
import { findTakenAway } from '../queries.ts'
import { evidenceUpload } from '../read-file.ts'
import { receiveEvidence } from '../receive-evidence.ts'
import type { Route } from './+types/give-evidence.ts'

export const meta = () => [{ title: 'What does it rest on? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.answer', async ({ db }) => {
    const { seat, name, element } = await atElement(db, args.params)
    demand(mayAnswer(seat.state))
    return {
      id: newId(),
      back: backTo(args.request.url, baseOf(seat.selfReviewId), element.slug),
      selfReview: { id: seat.selfReviewId, name },
      element: element.title,
      noFilesBecause: seat.mode === 'anonymous' ? noFilesBecause : null,
      evidence: seat.evidence.filter(({ elementId }) => elementId === element.id),
      takenAway: await findTakenAway(db, seat.seatId, element.id),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  return enterWithFiles(args, 'self-review.answer', evidenceUpload, async ({ db, form, content, typed }) => {
    const { seat, element } = await atElement(db, args.params)
    demand(mayAnswer(seat.state))
    const input = form(evidenceForm)
    if (!input.ok) return input.errors
    const { id, intent, title, link, noPupil } = input.value
    const piece = { id, elementId: element.id, title, link: link || null }
    const asked = { ...piece, intent, saysNoPupil: noPupil === 'yes' }
    const errors = await receiveEvidence(db, seat, asked, content)
    if (errors.length > 0) return data({ errors, typed }, { status: 422 })
    return redirect(
      new URL(args.request.url).pathname.replace(/\.data$/, '') + new URL(args.request.url).search,
    )
  })
}

export default function GiveEvidence({ loaderData, actionData }: Route.ComponentProps) {
  const { id, back, selfReview, element, evidence } = loaderData
  const files = `${baseOf(selfReview.id)}/evidence`
  return (
    <Page
      width="form"
      crumbs={trailTo(selfReview, 'Evidence', { label: 'Answer', path: 'respond' })}
      kicker={element}
      heading="What does your answer rest on?"
      lede="Something that others could look at: a survey, a policy, minutes, a visit. It is shown with your answer and to the same people."
      notice={<ErrorSummary errors={actionData?.errors} />}
    >
      {loaderData.takenAway && <TakenAway {...loaderData.takenAway} />}
      <EvidenceSoFar evidence={evidence} fileHref={(fileId) => `${files}/${fileId}`} />
      <Section heading={evidence.length > 0 ? 'Another piece' : 'A piece of evidence'}>
        <EvidenceForm
          id={id}
          noFilesBecause={loaderData.noFilesBecause}
          back={back}
          typed={actionData?.typed}
          errors={actionData?.errors}
        />
      </Section>
    </Page>
  )
}
