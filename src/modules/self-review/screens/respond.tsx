import { useState } from 'react'
import { data, href, redirect } from 'react-router'
import { elementsOf, type FrameworkVersion, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { getWhom, visibleTo, visibleToSeers, type Whom } from '#src/modules/people/index.ts'
import type { Typed } from '#src/platform/form.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { longDay } from '#src/ui/dates.ts'
import {
  ErrorSummary,
  type FieldError,
  MarginSection,
  Notice,
  Page,
  Section,
  VisibleTo,
} from '#src/ui/index.ts'
import { declare } from '../anonymity.ts'
import type { AnswerConflict } from '../answering/answer.ts'
import { answersPosted, slugOf } from '../answering/posted.ts'
import { countRoom, finishAnswering, saveAnswers } from '../commands/save-answers.ts'
import { enter } from '../enter.ts'
import { respondForm } from '../forms.ts'
import { mayAnswer } from '../gates.ts'
import { AnswerForm } from '../parts/answer-form.tsx'
import { ClosedAnswers } from '../parts/closed-answers.tsx'
import { getMySeat, type MySeat } from '../queries/answers.ts'
import type { Route } from './+types/respond.ts'

export const meta: Route.MetaFunction = () => [{ title: 'How do you see it? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.answer', async ({ db, actor }) => {
    const { answers, ...seat } = await getMySeat(db, args.params.selfReviewId)
    const framework = await getFrameworkVersion(db, seat.frameworkVersionId)
    const leaders = await visibleTo(db, 'see-heat-map', seat.selfReviewId)
    return {
      seat,
      framework: framework.title,
      words: framework.words,
      themes: themesAsked(framework),
      declared: declare(seat.mode, seat.spreadMayCross),
      answers,
      leaders: leaders.people.map((leader) => leader.name),
      visibleTo:
        seat.state === 'revealed'
          ? leaders
          : await visibleToSeers(db, [asSeer(await getWhom(db, actor))], 'Nobody else, until the reveal.'),
    }
  })
}

function themesAsked(framework: FrameworkVersion) {
  return framework.themes.map(({ id, title, elements }) => ({
    id,
    title,
    elements: elements.map((element) => ({
      id: element.id,
      title: element.title,
      slug: slugOf(element.title),
      prompts: element.prompts,
      levels: element.levels,
    })),
  }))
}

function asSeer({ personId, name, organisation, organisationId, role }: Whom) {
  return {
    personId,
    name,
    role: role ?? '',
    organisation: organisation ?? '',
    organisationId: organisationId ?? '',
  }
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
    const here = href('/know/self-reviews/:selfReviewId', { selfReviewId: seat.selfReviewId })
    return redirect(
      intent === 'stay' ? `${here}/respond` : `${here}?done=${hasFinished ? 'answered' : 'later'}`,
    )
  })
}

type Back = { typed: Typed; errors?: FieldError[]; conflicts?: AnswerConflict[]; closed?: string }

/** The same page again, with what was typed: nothing of it is lost, whatever stood in its way. */
function sendBack(back: Back) {
  return data(back, { status: 409 })
}

export default function Respond({ loaderData, actionData }: Route.ComponentProps) {
  const { seat, declared, answers, themes, words, leaders } = loaderData
  useLive(seat.selfReviewId)
  const sentBack: Back | undefined = actionData
  const base = href('/know/self-reviews/:selfReviewId', { selfReviewId: seat.selfReviewId })
  const [wasOpen] = useState(seat.state === 'answering')
  const closed = sentBack?.closed ?? closedWords[seat.state]
  const isKept = wasOpen || sentBack !== undefined
  return (
    <Page
      crumbs={[
        { label: 'Know', href: '/know' },
        { label: `Self-review ${seat.cycle}`, href: base },
        { label: 'Answer' },
      ]}
      kicker={`${loaderData.framework}, for ${seat.perspective}`}
      heading="How do you see it?"
      lede={ledeOf(seat)}
      notice={
        closed && isKept ? (
          <Notice kind="wait" heading={closed}>
            <p>What you typed is still below. Copy what you want to keep.</p>
          </Notice>
        ) : (
          <ErrorSummary errors={problemsOf(sentBack)} />
        )
      }
      margin={
        !closed && (
          <MarginSection heading="The leaders, who hear it after the reveal">
            <ul>
              {leaders.map((leader) => (
                <li key={leader}>{leader}</li>
              ))}
            </ul>
          </MarginSection>
        )
      }
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {!closed && (
        <Section heading="Who will see what you answer">
          <ul>
            {declared.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
      {closed && !isKept ? (
        <ClosedAnswers
          answers={answers}
          themes={themes}
          words={words}
          seatId={seat.seatId}
          mode={seat.mode}
          base={base}
          isRevealed={seat.state === 'revealed'}
        />
      ) : (
        <AnswerForm
          seatId={seat.seatId}
          themes={themes}
          words={words}
          answers={answers}
          typed={sentBack?.typed ?? null}
          errors={sentBack?.errors ?? noErrors}
          conflicts={sentBack?.conflicts ?? noConflicts}
          closedBecause={closed}
          hasAnswered={seat.hasAnswered}
          room={seat.mode === 'in_the_room' ? { count: seat.inTheRoom } : null}
          saveUrl={`${base}/respond/save`}
        />
      )}
    </Page>
  )
}

const noErrors: FieldError[] = []
const noConflicts: AnswerConflict[] = []

function problemsOf(back: Back | undefined): FieldError[] {
  if (back?.errors) return back.errors
  if (!back?.conflicts) return noErrors
  return [
    { field: '', message: 'You have answered in two windows. Choose below what to keep; all else is saved.' },
  ]
}

const closedWords = {
  'setting up': 'Answering has not opened yet. You will get a message when it does.',
  answering: null,
  revealed: 'Answering closed when the self-review was revealed.',
}

function ledeOf({ state, answersBy }: Pick<MySeat, 'state' | 'answersBy'>): string | null {
  if (state !== 'answering') return closedWords[state]
  const by = answersBy ? `Please answer by ${longDay(answersBy)}. ` : ''
  return `${by}Nothing shows to anybody until the reveal.`
}
