import { useState } from 'react'
import { data, redirect } from 'react-router'
import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import {
  ErrorSummary,
  type FieldError,
  MarginSection,
  Notice,
  Page,
  Section,
  VisibleTo,
} from '#src/ui/index.ts'
import { answersPosted, slugOf } from '../answering/posted.ts'
import { countRoom, finishAnswering, saveAnswers } from '../commands/save-answers.ts'
import { enter } from '../enter.ts'
import { respondForm } from '../forms.ts'
import { mayAnswer } from '../gates.ts'
import { AnswerBody, type SentBack } from '../parts/answer-body.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { getAnswerPage } from '../queries/answer-page.ts'
import { getMySeat } from '../queries/answers.ts'
import type { Route } from './+types/respond.ts'

export const meta: Route.MetaFunction = () => [{ title: 'How do you see it? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.answer', ({ db, actor }) =>
    getAnswerPage(db, actor, args.params.selfReviewId),
  )
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.answer', async ({ db, form, typed }) => {
    const seat = await getMySeat(db, args.params.selfReviewId)
    const framework = await getFrameworkVersion(db, seat.frameworkVersionId)
    const elements = elementsOf(framework)
    const may = mayAnswer(seat.state)
    if (!may.ok) return sendBack({ typed, closed: may.because })
    const input = form(respondForm(elements.map((element) => slugOf(element.title))))
    if (!input.ok) return input.errors
    const { intent, finished, inTheRoom } = input.value
    if (inTheRoom && seat.mode === 'in_the_room') await countRoom(db, seat, Number(inTheRoom))
    const sent = answersPosted(input.value, elements, framework.words)
    const { conflicts } = await saveAnswers(db, seat, sent, elements.length)
    if (conflicts.length > 0) return sendBack({ typed, conflicts })
    const hasFinished = intent === 'save' && finished === 'yes'
    if (hasFinished) await finishAnswering(db, seat)
    const here = baseOf(seat.selfReviewId)
    return redirect(
      intent === 'stay' ? `${here}/respond` : `${here}?done=${hasFinished ? 'answered' : 'later'}`,
    )
  })
}

/** The same page again, with what was typed: nothing of it is lost, whatever stood in its way. */
function sendBack(back: SentBack) {
  return data(back, { status: 409 })
}

export default function Respond({ loaderData, actionData }: Route.ComponentProps) {
  const { seat } = loaderData
  useLive(seat.selfReviewId)
  const sentBack: SentBack | undefined = actionData
  // Somebody who types while a leader reveals keeps the page as it was, with their text in it.
  const [wasOpen] = useState(seat.state === 'answering')
  const closedBecause = sentBack?.closed ?? loaderData.closedBecause
  const isKept = wasOpen || sentBack !== undefined
  return (
    <Page
      crumbs={trailTo({ id: seat.selfReviewId, name: `Self-review ${seat.cycle}` }, 'Answer')}
      kicker={`${loaderData.framework}, for ${seat.perspective}`}
      heading="How do you see it?"
      lede={loaderData.lede}
      notice={
        closedBecause && isKept ? (
          <Closed because={closedBecause} />
        ) : (
          <ErrorSummary errors={problemsOf(sentBack)} />
        )
      }
      margin={!closedBecause && <Leaders names={loaderData.leaders} />}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {!closedBecause && <Declared sentences={loaderData.declared} />}
      <AnswerBody page={loaderData} sentBack={sentBack} closedBecause={closedBecause} isKept={isKept} />
    </Page>
  )
}

function Closed({ because }: { because: string }) {
  return (
    <Notice kind="wait" heading={because}>
      <p>What you typed is still below. Copy what you want to keep.</p>
    </Notice>
  )
}

function Leaders({ names }: { names: string[] }) {
  return (
    <MarginSection heading="The leaders, who hear it after the reveal">
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </MarginSection>
  )
}

function Declared({ sentences }: { sentences: string[] }) {
  return (
    <Section heading="Who will see what you answer">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  )
}

function problemsOf(back: SentBack | undefined): FieldError[] {
  if (back?.errors) return back.errors
  if (!back?.conflicts) return []
  return [
    { field: '', message: 'You have answered in two windows. Choose below what to keep; all else is saved.' },
  ]
}
