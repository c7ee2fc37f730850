import { useState } from 'react'
import type { FieldError } from '#src/ui/index.ts'
import type { AnswerConflict, KeptAnswer } from '../answering/answer.ts'
import { AnswerKeys } from '../answering/answer-keys.ts'
import { NoLongerAsked } from '../cycles/parts/no-longer-asked.tsx'
import type { Unasked } from '../cycles/unasked.ts'
import type { LevelWords } from '../middle.ts'
import type { MySeat } from '../queries/answers.ts'
import type { AskedElement } from './answer-field.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ClosedAnswers } from './closed-answers.tsx'
import { baseOf } from './trail.ts'

/** What an action answers with where it did not save everything: what was typed, and what stood in its way. */
export type SentBack = {
  typed: Record<string, string | string[]>
  errors?: FieldError[]
  conflicts?: AnswerConflict[]
  closed?: string
}

type Props = {
  page: {
    seat: Omit<MySeat, 'answers'>
    themes: { id: string; title: string; elements: AskedElement[] }[]
    words: LevelWords
    answers: KeptAnswer[]
    /** The framework's version now, and the one before where the self-review has moved. */
    versions: { earlier: string | null; later: string; isTold: boolean; unasked: number }
    unasked: Unasked[]
  }
  sentBack: SentBack | undefined
  closedBecause: string | null
  /** What was typed stays on the page, though answering has closed. */
  isKept: boolean
  /** The slug of the one element to show; null for all of them. */
  one: string | null
}

// One list for every rendering: effects that hear of conflicts must not run for nothing.
const none: never[] = []

/** The questions while answering is open or somebody has just typed; afterwards what they answered. */
export function AnswerBody({ page, sentBack, closedBecause, isKept, one }: Props) {
  const { seat, themes, words, answers } = page
  // What somebody types ahead is for the form of the next element, which is another one.
  const [keys] = useState(() => new AnswerKeys())
  const base = baseOf(seat.selfReviewId)
  const shown = { seatId: seat.seatId, themes, words, answers }
  if (closedBecause && !isKept)
    return <ClosedAnswers {...shown} mode={seat.mode} base={base} isRevealed={seat.state === 'revealed'} />
  return (
    <>
      <AnswerForm
        {...shown}
        typed={sentBack?.typed ?? null}
        errors={sentBack?.errors ?? none}
        conflicts={sentBack?.conflicts ?? none}
        closedBecause={closedBecause}
        hasAnswered={seat.hasAnswered}
        mode={seat.mode}
        key={`${seat.frameworkVersionId} ${one}`}
        asks={{ id: seat.frameworkVersionId, ...page.versions }}
        one={one}
        keys={keys}
        evidence={seat.evidence}
        room={seat.mode === 'in_the_room' ? seat.perspectiveId : null}
        saveUrl={`${base}/respond/save`}
      />
      <NoLongerAsked unasked={page.unasked} />
    </>
  )
}
