import { type Answer, type AnswerConflict, isGiven, type KeptAnswer, type SentAnswer } from './answer.ts'
import type { DeviceStorage } from './on-device.ts'

/** What the server made of answers that were sent; `refused` is final, `unreachable` is tried again. */
export type Reply =
  | { kind: 'saved'; saved: { elementId: string; version: number }[]; conflicts: AnswerConflict[] }
  | { kind: 'refused'; because: string }
  | { kind: 'unreachable' }

/** What the saver needs of its surroundings, so that it can be tried without a browser. Instants in milliseconds. */
export type Means = {
  storage: DeviceStorage
  send(answers: SentAnswer[], isLeaving: boolean): Promise<Reply>
  now(): number
  /** Runs something later; returns the way to call it off. */
  later(run: () => void, milliseconds: number): () => void
  /** What the clock shows: '10:42'. */
  clock(): string
  /** A name for this window that no other window of the device has. */
  window: string
}

/** What the page shows of the saving. `restored` are answers to show in place of what the server rendered. */
export type AutosaveView = {
  state: 'idle' | 'saving' | 'saved' | 'waiting' | 'failed'
  words: string
  /** How many elements have an answer on the page now. */
  given: number
  versions: Readonly<Record<string, number>>
  restored: Readonly<Record<string, { answer: Answer; generation: number }>>
  conflicts: readonly AnswerConflict[]
}

/** What a page shows that opens with these answers and conflicts, before anything is typed. */
export function viewAtFirst(
  kept: readonly KeptAnswer[],
  conflicts: readonly AnswerConflict[] = [],
): AutosaveView {
  return {
    state: 'idle',
    words: 'What you write is saved as you go.',
    given: kept.filter(isGiven).length,
    versions: Object.fromEntries(kept.map(({ elementId, version }) => [elementId, version])),
    restored: {},
    conflicts,
  }
}
