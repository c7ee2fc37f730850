import { useState } from 'react'
import { data, redirect } from 'react-router'
import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { ErrorSummary, type FieldError, Page, VisibleTo } from '#src/ui/index.ts'
import { isGiven } from '../answering/answer.ts'
import { turnOf } from '../answering/one-at-a-time.ts'
import { answersPosted, slugOf } from '../answering/posted.ts'
import { finishAnswering, saveAnswers } from '../commands/save-answers.ts'
import { enter } from '../enter.ts'
import { respondForm } from '../forms.ts'
import { mayAnswer } from '../gates.ts'
import { AnswerBody, type SentBack } from '../parts/answer-body.tsx'
import { Closed, Declared, Leaders, Ways } from '../parts/answer-words.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { getAnswerPage } from '../queries/answer-page.ts'
import { getMySeat } from '../queries/answers.ts'
import { countRoom, nameRoom } from '../rooms/commands.ts'
import type { Route } from './+types/respond.ts'

export const meta: Route.MetaFunction = () => [{ title: 'How do you see it? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.answer', async ({ db, actor }) => {
    const page = await getAnswerPage(db, actor, args.params.selfReviewId)
    const one = askedOne(args.request)
    if (one !== 'next') return { ...page, one }
    const given = new Set(page.answers.filter(isGiven).map(({ elementId }) => elementId))
    const elements = page.themes.flatMap((theme) => theme.elements)
    const turn = turnOf(elements, one, (id) => given.has(id))
    throw redirect(`${baseOf(args.params.selfReviewId)}/respond?element=${turn?.element.slug ?? ''}`)
  })
}

/** The one element that the address asks for; null for all of them. */
function askedOne(request: Request): string | null {
  return new URL(request.url).searchParams.get('element')
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
    const { intent, finished, inTheRoom, present, evidence } = input.value
    if (seat.mode === 'in_the_room') {
      if (inTheRoom) await countRoom(db, seat, Number(inTheRoom))
      if (typeof present === 'string') await nameRoom(db, seat, present)
    }
    const sent = answersPosted(input.value, elements, framework.words)
    const { conflicts } = await saveAnswers(db, seat, sent, elements.length)
    if (conflicts.length > 0) return sendBack({ typed, conflicts })
    const hasFinished = intent === 'save' && finished === 'yes'
    if (hasFinished) await finishAnswering(db, seat)
    return redirect(
      whereTo(args.request, elements, {
        here: baseOf(seat.selfReviewId),
        intent: String(intent),
        evidence: evidence === undefined ? null : String(evidence),
        done: hasFinished ? 'answered' : 'later',
      }),
    )
  })
}

type Leaving = { here: string; intent: string; evidence: string | null; done: string }

/** Where saving leads: to the evidence, to the next element or the one before, or back to the self-review. */
function whereTo(
  request: Request,
  elements: readonly { id: string; title: string }[],
  leaving: Leaving,
): string {
  const { here, intent, evidence, done } = leaving
  const slugged = elements.map(({ id, title }) => ({ id, slug: slugOf(title) }))
  const one = askedOne(request)
  const beside = slugged.find(({ slug }) => slug === evidence)
  if (beside) return `${here}/respond/${beside.id}/evidence${one === null ? '' : '?one=yes'}`
  const turn = turnOf(slugged, one, () => false)
  const next = intent === 'next' ? turn?.next : intent === 'previous' ? turn?.previous : null
  if (next) return `${here}/respond?element=${next.slug}`
  if (intent === 'save' || intent === 'later') return `${here}?done=${done}`
  return `${here}/respond${turn ? `?element=${turn.element.slug}` : ''}`
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
      {!closedBecause && <Declared sentences={loaderData.declared} isFolded={loaderData.one !== null} />}
      {!closedBecause && <Ways here={`${baseOf(seat.selfReviewId)}/respond`} one={loaderData.one} />}
      <AnswerBody
        page={loaderData}
        sentBack={sentBack}
        closedBecause={closedBecause}
        isKept={isKept}
        one={loaderData.one}
      />
    </Page>
  )
}

function problemsOf(back: SentBack | undefined): FieldError[] {
  if (back?.errors) return back.errors
  if (!back?.conflicts) return []
  return [
    { field: '', message: 'You have answered in two windows. Choose below what to keep; all else is saved.' },
  ]
}
