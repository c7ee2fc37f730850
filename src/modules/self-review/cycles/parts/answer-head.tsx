import { Link } from 'react-router'
import type { FieldError } from '#src/ui/index.ts'
import type { KeptAnswer } from '../../answering/answer.ts'
import type { Turn } from '../../answering/one-at-a-time.ts'
import type { LevelWords } from '../../middle.ts'
import type { ShownAnswer } from '../../parts/shown-answers.ts'
import { RoomFields } from '../../rooms/parts/room-fields.tsx'
import { ConfirmAll } from './confirm-again.tsx'

/** Which version a page asks, which it was before, and whether its group has been told what came of last time. */
export type Asks = { id: string; earlier: string | null; later: string; isTold: boolean; unasked: number }

type Props = {
  answers: KeptAnswer[]
  asks: Asks
  turn: Turn<unknown> | null
  room: ShownAnswer | null
  words: LevelWords
  typed: Record<string, string | string[]> | null
  errors: FieldError[]
}

/** What stands before the elements: which version is asked, what was carried over, who is in the room. */
export function AnswerHead({ answers, asks, turn, room, words, typed, errors }: Props) {
  return (
    <>
      <input type="hidden" name="asked" value={asks.id} />
      <ByEnter intent={turn?.next ? 'next' : 'stay'} />
      {asks.isTold && (
        <p>
          <Link to="../you-said" relative="path">
            What came of what you said last time
          </Link>
        </p>
      )}
      <ConfirmAll count={answers.filter((one) => one.confirmAgain).length} {...asks} />
      {room && (!turn || turn.number === 1) && <RoomFields {...{ room, words, typed, errors }} />}
    </>
  )
}

/** What Enter does where no script runs: a browser presses the first button of a form. */
function ByEnter({ intent }: { intent: string }) {
  return <button type="submit" name="intent" value={intent} className="vh" tabIndex={-1} aria-hidden="true" />
}
