import {
  type Answer,
  type AnswerConflict,
  isGiven,
  isSameAnswer,
  join,
  type Keep,
  type KeptAnswer,
  noAnswer,
  type SentAnswer,
} from './answer.ts'
import {
  acknowledge,
  asAnswer,
  type Drafts,
  isOwnWord,
  mergeDrafts,
  noteSent,
  over,
  readDrafts,
  writeDrafts,
} from './drafts.ts'
import { untilSave } from './save-timing.ts'

/** What the server made of answers that were sent; `refused` is final, `unreachable` is tried again. */
export type Reply =
  | { kind: 'saved'; saved: { elementId: string; version: number }[]; conflicts: AnswerConflict[] }
  | { kind: 'refused'; because: string }
  | { kind: 'unreachable' }

/** What the saver needs of its surroundings, so that it can be tried without a browser. Instants in milliseconds. */
export type Means = {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  send(answers: SentAnswer[], isLeaving: boolean): Promise<Reply>
  now(): number
  /** Runs something later; returns the way to call it off. */
  later(run: () => void, milliseconds: number): () => void
  /** What the clock shows: '10:42'. */
  clock(): string
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

const onDevice = 'Your answers are kept on this device.'

/**
 * Saves answers while they are typed. Whatever is typed is on the device at once, and leaves it only when the server
 * has named it as saved; so neither a reload, a crash nor a lost connection loses a character.
 */
export class Autosaver {
  readonly #seatId: string
  readonly #means: Means
  #drafts: Drafts = {}
  /** What each element of the page says now. */
  #shown: Record<string, Answer>
  #view: AutosaveView
  #listeners = new Set<() => void>()
  #typedAt = 0
  #triedAt = Number.NEGATIVE_INFINITY
  #failures = 0
  #callOff: (() => void) | null = null
  #isSending = false
  #stoppedBecause: string | null = null
  #isGone = false

  constructor(seatId: string, kept: readonly KeptAnswer[], means: Means) {
    this.#seatId = seatId
    this.#means = means
    this.#shown = Object.fromEntries(kept.map((answer) => [answer.elementId, answer]))
    this.#view = {
      state: 'idle',
      words: 'What you write is saved as you go.',
      given: kept.filter(isGiven).length,
      versions: Object.fromEntries(kept.map(({ elementId, version }) => [elementId, version])),
      restored: {},
      conflicts: [],
    }
  }

  /** What to show now; the same object until something changes. */
  view = (): AutosaveView => this.#view

  /** Calls `listener` after each change; returns the way to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes up what this device still holds from before. */
  open(kept: readonly KeptAnswer[]): void {
    this.#isGone = false
    const { drafts, conflicts } = mergeDrafts(readDrafts(this.#means.storage, this.#seatId), kept)
    this.#keep(drafts)
    for (const [elementId, draft] of Object.entries(drafts)) this.#restore(elementId, asAnswer(draft))
    this.meet(conflicts)
    this.#schedule()
  }

  /**
   * Hears what the server keeps now, which this page or another window may have sent by another way: what says the same
   * is no longer a draft, and what this page does not say yet it shows. A draft that says something else stays.
   */
  learn(kept: readonly KeptAnswer[]): void {
    const drafts = { ...this.#drafts }
    const versions = { ...this.#view.versions }
    for (const answer of kept) {
      const { elementId, version } = answer
      const draft = drafts[elementId]
      if (version <= (versions[elementId] ?? 0) || (draft && !isSameAnswer(draft, answer))) continue
      versions[elementId] = version
      delete drafts[elementId]
      if (!isSameAnswer(this.#shown[elementId] ?? noAnswer, answer)) this.#restore(elementId, answer)
    }
    this.#keep(drafts)
    this.#show({ versions })
  }

  /** Somebody typed or chose: kept on the device at once, sent soon. */
  type(elementId: string, answer: Answer): void {
    this.#say(elementId, answer)
    const version = this.#view.versions[elementId] ?? 0
    const sent = this.#drafts[elementId]?.sent
    this.#keep({ ...this.#drafts, [elementId]: { ...answer, version, ...(sent ? { sent } : {}) } })
    this.#typedAt = this.#means.now()
    if (this.#stoppedBecause) this.#sayStopped()
    this.#schedule()
  }

  /** Shows that two windows say different things; neither is saved over the other before the person has chosen. */
  meet(conflicts: readonly AnswerConflict[]): void {
    if (conflicts.length === 0) return
    const met = new Set(conflicts.map(({ elementId }) => elementId))
    const others = this.#view.conflicts.filter(({ elementId }) => !met.has(elementId))
    const versions = { ...this.#view.versions }
    for (const { elementId, theirs } of conflicts) versions[elementId] = theirs.version
    this.#show({ conflicts: [...others, ...conflicts], versions })
  }

  /** Settles a conflict as the person chose, and saves that. */
  resolve(elementId: string, keep: Keep): void {
    const conflict = this.#view.conflicts.find((one) => one.elementId === elementId)
    if (!conflict) return
    const { theirs } = conflict
    const answer = join(keep, this.#drafts[elementId] ?? conflict.mine, theirs)
    this.#show({ conflicts: this.#view.conflicts.filter((one) => one !== conflict) })
    this.#restore(elementId, answer)
    this.type(elementId, answer)
  }

  /** Sends what has not been saved yet. `isLeaving` when the page is about to go. */
  async flush(isLeaving = false): Promise<void> {
    this.#callOff?.()
    this.#callOff = null
    const sent = this.#ready()
    if (this.#stoppedBecause || (this.#isSending && !isLeaving) || Object.keys(sent).length === 0) return
    this.#isSending = true
    this.#triedAt = this.#means.now()
    if (this.#failures === 0) this.#show({ state: 'saving', words: 'Saving …' })
    this.#keep(noteSent(this.#drafts, sent))
    const reply = await this.#means.send(
      Object.entries(sent).map(([elementId, draft]) => ({
        ...asAnswer(draft),
        version: draft.version,
        elementId,
        keep: null,
      })),
      isLeaving,
    )
    this.#isSending = false
    this.#hear(reply, sent)
    this.#schedule()
  }

  /** Ends saving for good and says why; what was not saved stays on the device and on the page. */
  stop(because: string): void {
    if (this.#stoppedBecause) return
    this.#stoppedBecause = because
    this.#callOff?.()
    this.#sayStopped()
  }

  /** Leaves the page: sends what is left and calls off what was planned. */
  leave(): void {
    void this.flush(true)
    this.#isGone = true
    this.#callOff?.()
  }

  #hear(reply: Reply, sent: Drafts): void {
    if (this.#isGone) this.#hearTooLate(reply, sent)
    else if (reply.kind === 'unreachable') {
      this.#failures++
      this.#show({ state: 'waiting', words: `Not saved: no connection. ${onDevice}` })
    } else if (reply.kind === 'refused') {
      this.stop(`Not saved: ${reply.because}`)
    } else {
      this.#failures = 0
      this.#keep(acknowledge(this.#drafts, sent, reply.saved))
      const versions = { ...this.#view.versions }
      for (const { elementId, version } of reply.saved) versions[elementId] = version
      this.#show({ versions, state: 'saved', words: `Saved ${this.#means.clock()}` })
      const conflicts = reply.conflicts.filter((conflict) => !this.#isOwn(conflict))
      if (conflicts.length > 0)
        this.#show({ state: 'failed', words: 'Not all saved: another window says something else.' })
      this.meet(conflicts)
    }
  }

  /** Takes what this device sent itself for what it is: its confirmation was lost, and nobody else wrote. */
  #isOwn({ elementId, theirs }: AnswerConflict): boolean {
    const draft = this.#drafts[elementId]
    if (!draft || !isOwnWord(draft, theirs)) return false
    this.#keep({ ...this.#drafts, [elementId]: over(draft, theirs.version) })
    this.#show({ versions: { ...this.#view.versions, [elementId]: theirs.version } })
    return true
  }

  #sayStopped(): void {
    const isAllSaved = Object.keys(this.#drafts).length === 0
    this.#show({ state: 'failed', words: `${this.#stoppedBecause}${isAllSaved ? '' : ` ${onDevice}`}` })
  }

  /** The page is gone, and another may be open: only what was sent and saved leaves the device. */
  #hearTooLate(reply: Reply, sent: Drafts): void {
    if (reply.kind !== 'saved') return
    const { storage } = this.#means
    writeDrafts(storage, this.#seatId, acknowledge(readDrafts(storage, this.#seatId), sent, reply.saved))
  }

  /** The drafts that may be sent: not those about which the person has still to choose. */
  #ready(): Drafts {
    const open = new Set(this.#view.conflicts.map(({ elementId }) => elementId))
    return Object.fromEntries(Object.entries(this.#drafts).filter(([elementId]) => !open.has(elementId)))
  }

  #keep(drafts: Drafts): void {
    this.#drafts = drafts
    writeDrafts(this.#means.storage, this.#seatId, drafts)
  }

  #say(elementId: string, answer: Answer): void {
    this.#shown[elementId] = answer
    const given = Object.values(this.#shown).filter(isGiven).length
    if (given !== this.#view.given) this.#show({ given })
  }

  #restore(elementId: string, answer: Answer): void {
    this.#say(elementId, answer)
    const generation = (this.#view.restored[elementId]?.generation ?? 0) + 1
    this.#show({ restored: { ...this.#view.restored, [elementId]: { answer, generation } } })
  }

  #schedule(): void {
    if (this.#isGone || this.#stoppedBecause || this.#isSending || Object.keys(this.#ready()).length === 0)
      return
    this.#callOff?.()
    const wait = untilSave(this.#means.now(), this.#typedAt, this.#triedAt, this.#failures)
    this.#callOff = this.#means.later(() => void this.flush(), wait)
  }

  #show(change: Partial<AutosaveView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
