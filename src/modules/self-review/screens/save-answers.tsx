import { demand } from '#src/platform/refusal.ts'
import { isTooLong } from '../answering/answer.ts'
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
    if (!sent.success) return tooLong
    const seat = await getMySeat(db, args.params.selfReviewId)
    demand(mayAnswer(seat.state))
    const keptOf = new Map(seat.answers.map((answer) => [answer.elementId, answer]))
    if (sent.data.some((answer) => isTooLong(answer, keptOf.get(answer.elementId)))) return tooLong
    return saveSent(db, seat, sent.data)
  })
}

const tooLong = { because: 'A comment is too long, or part of this page is missing.' }

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
