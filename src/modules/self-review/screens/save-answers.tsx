import { demand } from '#src/platform/refusal.ts'
import { saveSent } from '../cycles/save-late.ts'
import { enter } from '../enter.ts'
import { autosaveAnswers, autosaveForm } from '../forms.ts'
import { mayAnswer } from '../gates.ts'
import { getMySeat } from '../queries/answers.ts'
import type { Route } from './+types/save-answers.ts'

/**
 * Saves what somebody types while they type. Answers in JSON in every case: the page believes that an answer is kept
 * only when this names it.
 */
export async function action(args: Route.ActionArgs) {
  try {
    const result = await save(args)
    return Response.json(result, { status: 'because' in result ? 422 : 200 })
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return Response.json({ because: thrown.data.because }, { status: thrown.init?.status ?? 500 })
  }
}

async function save(args: Route.ActionArgs) {
  return enter(args, 'self-review.answer', async ({ db, form }) => {
    const input = form(autosaveForm)
    const sent = autosaveAnswers.safeParse(input.ok ? parse(input.value.answers) : null)
    if (!sent.success) return { because: 'A comment is too long, or part of this page is missing.' }
    const seat = await getMySeat(db, args.params.selfReviewId)
    demand(mayAnswer(seat.state))
    return saveSent(db, seat, sent.data)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRefusal(thrown: unknown): thrown is { data: { because: string }; init: ResponseInit | null } {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    typeof (thrown as { data?: { because?: unknown } }).data?.because === 'string'
  )
}
