import type { FieldError } from '#src/ui/index.ts'
import type { Mode } from '../anonymity.ts'
import type { AnswerConflict, KeptAnswer } from '../answering/answer.ts'
import type { AnswerKeys } from '../answering/answer-keys.ts'
import type { Asks } from '../cycles/parts/answer-head.tsx'
import type { LevelWords } from '../middle.ts'
import type { GivenEvidence } from '../queries/answers.ts'
import type { AskedElement } from './answer-field.tsx'

/** What a page of answers is made of. */
export type AnswerFormProps = {
  seatId: string
  themes: { id: string; title: string; elements: AskedElement[] }[]
  words: LevelWords
  answers: KeptAnswer[]
  evidence: GivenEvidence[]
  /** What was typed, where the server sent the page back. */
  typed: Record<string, string | string[]> | null
  errors: FieldError[]
  conflicts: AnswerConflict[]
  closedBecause: string | null
  hasAnswered: boolean
  mode: Mode
  /** The group whose one answer is written down here, and who was in its room; null elsewhere. */
  room: string | null
  saveUrl: string
  /** The slug of the one element to show; null for all of them. */
  one: string | null
  /** Hears the keys of the page, from one element to the next. */
  keys: AnswerKeys
  /** Which version of the framework the page asks, and which it was before. */
  asks: Asks
}
