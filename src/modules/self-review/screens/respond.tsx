import { useState } from 'react'
import { data, redirect } from 'react-router'
import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { useLive } from '#src/platform/live/use-live.ts'
import { Page, VisibleTo } from '#src/ui/index.ts'
import { askedOne, firstWaiting, leadsTo } from '../answering/leads-to.ts'
import { answersForm, type PostedPage, postAnswers, postLate } from '../commands/post-answers.ts'
import { enter } from '../enter.ts'
import { mayAnswer } from '../gates.ts'
import { AnswerBody, type SentBack } from '../parts/answer-body.tsx'
import { Closed, Declared, Leaders, NewLeaders, Problems, Ways, Withdrawn } from '../parts/answer-words.tsx'
import { baseOf, trailTo } from '../parts/trail.ts'
import { getAnswerPage } from '../queries/answer-page.ts'
import { getMySeat } from '../queries/answers.ts'
import type { Route } from './+types/respond.ts'

export const meta: Route.MetaFunction = () => [{ title: 'How do you see it? – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.answer', async ({ db, actor }) => {
    const page = await getAnswerPage(db, actor, args.params.selfReviewId)
    const one = askedOne(args.request.url)
    if (one !== 'next') return { ...page, one }
    throw redirect(`${baseOf(args.params.selfReviewId)}/respond?element=${firstWaiting(page)}`)
  })
}

export async function action(args: Route.ActionArgs) {
  return enter(args, 'self-review.answer', async ({ db, form, typed }) => {
    const seat = await getMySeat(db, args.params.selfReviewId)
    const framework = await getFrameworkVersion(db, seat.frameworkVersionId)
    const elements = elementsOf(framework)
    const may = mayAnswer(seat.state)
    if (!may.ok) return sendBack({ typed, closed: may.because })
    if (await postLate(db, seat, { asked: typed.asked, form }))
      return redirect(`${baseOf(seat.selfReviewId)}/respond?moved`)
    const input = form(answersForm(framework, seat.answers))
    if (!input.ok) return input.errors
    const { evidence = null, ...page } = input.value as PostedPage & { evidence?: string }
    const intent = page.confirm ? 'stay' : page.intent
    const { conflicts, done } = await postAnswers(db, seat, framework, page)
    if (conflicts.length > 0) return sendBack({ typed, conflicts })
    const here = baseOf(seat.selfReviewId)
    return redirect(leadsTo(args.request.url, elements, { here, evidence, done, intent }))
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
      crumbs={trailTo({ id: seat.selfReviewId, name: loaderData.name }, 'Answer')}
      kicker={`${loaderData.framework}, for ${seat.perspective}`}
      heading="How do you see it?"
      lede={loaderData.lede}
      notice={
        closedBecause && isKept ? (
          <Closed because={closedBecause} />
        ) : (
          <Problems back={sentBack} themes={loaderData.themes} />
        )
      }
      margin={!closedBecause && <Leaders names={loaderData.leaders} />}
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      {loaderData.withdrawn && !closedBecause && <Withdrawn />}
      {!closedBecause && <NewLeaders names={loaderData.newLeaders} />}
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
