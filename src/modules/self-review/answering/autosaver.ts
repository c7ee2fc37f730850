import {
  type Answer,
  type AnswerConflict,
  asAnswer,
  isGiven,
  isSameAnswer,
  isTooLong,
  join,
  type Keep,
  type KeptAnswer,
  longestComment,
  noAnswer,
} from './answer.ts'
import { type AutosaveView, type Means, type Reply, viewAtFirst } from './autosaving.ts'
import { acknowledge, type Drafts, isOwnWord, mergeDrafts, noteSent, over } from './drafts.ts'
import { readDraftsOf, takeDrafts, writeDrafts } from './on-device.ts'
import { untilSave } from './save-timing.ts'

const onDevice = 'Your answers are kept on this device.'
const tooLong = `Not all saved: a comment has more than ${longestComment.toLocaleString('en-GB')} characters. Shorten it; until then it is kept on this device alone.`

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
  /** What the server keeps of each, as far as this page has heard. */
  readonly #kept = new Map<string, KeptAnswer>()
  #view: AutosaveView
  #listeners = new Set<() => void>()
  #typedAt = 0
  #triedAt = Number.NEGATIVE_INFINITY
  #failures = 0
  #callOff: (() => void) | null = null
  #sending: Promise<void> | null = null
  #stoppedBecause: string | null = null
  #isGone = false

  constructor(
    seatId: string,
    kept: readonly KeptAnswer[],
    means: Means,
    conflicts: readonly AnswerConflict[] = [],
  ) {
    this.#seatId = seatId
    this.#means = means
    this.#shown = Object.fromEntries(kept.map((answer) => [answer.elementId, answer]))
    this.#view = viewAtFirst(kept, conflicts)
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
    // The texts alone: the page may have been written over an older version, and that is how a conflict is told.
    for (const answer of kept) this.#kept.set(answer.elementId, answer)
    const { storage, window } = this.#means
    const { drafts, conflicts } = mergeDrafts(takeDrafts(storage, this.#seatId, window), kept)
    this.#keep(drafts)
    for (const [elementId, draft] of Object.entries(drafts)) this.#restore(elementId, asAnswer(draft))
    this.meet(conflicts)
    this.#schedule()
  }

  /**
   * Hears what the server keeps now, which this page or another window may have sent by another way. Where nothing is
   * typed here it is shown. What is typed here is compared with it: the same is no longer a draft, and of something
   * else the person is asked which to keep.
   */
  learn(kept: readonly KeptAnswer[]): void {
    const news = kept.filter(({ elementId, version }) => version > (this.#view.versions[elementId] ?? 0))
    const heard = new Set(news.map(({ elementId }) => elementId))
    const typed = Object.entries(this.#drafts)
    const others = typed.filter(([elementId]) => !heard.has(elementId))
    const { drafts, conflicts } = mergeDrafts(
      Object.fromEntries(typed.filter(([elementId]) => heard.has(elementId))),
      news,
    )
    for (const answer of news) {
      const isShown = isSameAnswer(this.#shown[answer.elementId] ?? noAnswer, answer)
      if (!drafts[answer.elementId] && !isShown) this.#restore(answer.elementId, answer)
    }
    this.#keep({ ...Object.fromEntries(others), ...drafts })
    this.#know(news)
    this.#show({ conflicts: this.#view.conflicts.filter(({ elementId }) => !heard.has(elementId)) })
    this.meet(conflicts)
  }

  /** Somebody typed or chose: kept on the device at once, sent soon. */
  type(elementId: string, answer: Answer): void {
    this.#say(elementId, answer)
    const { version, sent } = this.#drafts[elementId] ?? { version: this.#view.versions[elementId] ?? 0 }
    this.#keep({ ...this.#drafts, [elementId]: { ...answer, version, ...(sent ? { sent } : {}) } })
    const { conflicts } = this.#view
    if (conflicts.some((one) => one.elementId === elementId))
      this.#show({
        conflicts: conflicts.map((one) => (one.elementId === elementId ? { ...one, mine: answer } : one)),
      })
    this.#typedAt = this.#means.now()
    if (this.#stoppedBecause) this.#sayStopped()
    else this.#sayTooLong()
    this.#schedule()
  }

  /**
   * Shows that two windows say different things; neither is saved over the other before the person has chosen. What is
   * said here stays a draft over the older version, so that a reload asks again.
   */
  meet(conflicts: readonly AnswerConflict[]): void {
    if (conflicts.length === 0) return
    const met = new Set(conflicts.map(({ elementId }) => elementId))
    const others = this.#view.conflicts.filter(({ elementId }) => !met.has(elementId))
    const drafts = { ...this.#drafts }
    for (const { elementId, mine, theirs } of conflicts)
      drafts[elementId] ??= { ...asAnswer(mine), version: theirs.version - 1 }
    this.#keep(drafts)
    this.#know(conflicts.map(({ theirs }) => theirs))
    this.#show({ conflicts: [...others, ...conflicts] })
  }

  /** Settles a conflict as the person chose, and saves that. */
  resolve(elementId: string, keep: Keep): void {
    const conflict = this.#view.conflicts.find((one) => one.elementId === elementId)
    if (!conflict) return
    const { theirs } = conflict
    const answer = join(keep, this.#drafts[elementId] ?? conflict.mine, theirs)
    this.#show({ conflicts: this.#view.conflicts.filter((one) => one !== conflict) })
    this.#keep({ ...this.#drafts, [elementId]: over(answer, theirs.version) })
    this.#restore(elementId, answer)
    this.type(elementId, answer)
  }

  /** Sends what has not been saved yet. `isLeaving` when the page is about to go. */
  async flush(isLeaving = false): Promise<void> {
    this.#callOff?.()
    this.#callOff = null
    const sent = this.#ready()
    if (this.#stoppedBecause || (this.#sending && !isLeaving) || Object.keys(sent).length === 0) return
    this.#sending = this.#send(sent, isLeaving)
    await this.#sending
    this.#schedule()
  }

  /** Waits for what is on its way, so that the page posted as a whole does not meet its own words as another's. */
  async whenHeard(): Promise<void> {
    while (this.#sending) await this.#sending
  }

  /** Whether something is on its way to the server of which nothing has been heard. */
  get isSending(): boolean {
    return this.#sending !== null
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

  async #send(sent: Drafts, isLeaving: boolean): Promise<void> {
    this.#triedAt = this.#means.now()
    if (this.#failures === 0) this.#show({ state: 'saving', words: 'Saving …' })
    this.#keep(noteSent(this.#drafts, sent))
    const answers = Object.entries(sent).map(([elementId, draft]) => ({
      ...asAnswer(draft),
      version: draft.version,
      elementId,
      keep: null,
    }))
    const reply = await this.#means.send(answers, isLeaving)
    this.#sending = null
    this.#hear(reply, sent)
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
      this.#know(reply.saved.map((one) => ({ ...(sent[one.elementId] ?? noAnswer), ...one })))
      this.#show({ state: 'saved', words: `Saved ${this.#means.clock()}` })
      const conflicts = reply.conflicts.filter((conflict) => !this.#isOwn(conflict))
      if (conflicts.length > 0)
        this.#show({ state: 'failed', words: 'Not all saved: another window says something else.' })
      this.meet(conflicts)
      this.#sayTooLong()
    }
  }

  /** One text that is too long holds back no other answer; the page says so until it is shorter. */
  #sayTooLong(): void {
    if (Object.entries(this.#drafts).some(([id, draft]) => this.#isTooLong(id, draft)))
      this.#show({ state: 'failed', words: tooLong })
    else if (this.#view.words === tooLong) this.#show({ state: 'idle', words: 'Saving goes on.' })
  }

  /** Takes what this device sent itself for what it is: its confirmation was lost, and nobody else wrote. */
  #isOwn({ elementId, theirs }: AnswerConflict): boolean {
    const draft = this.#drafts[elementId]
    if (!draft || !isOwnWord(draft, theirs)) return false
    this.#keep({ ...this.#drafts, [elementId]: over(draft, theirs.version) })
    this.#know([theirs])
    return true
  }

  #sayStopped(): void {
    const isAllSaved = Object.keys(this.#drafts).length === 0
    this.#show({ state: 'failed', words: `${this.#stoppedBecause}${isAllSaved ? '' : ` ${onDevice}`}` })
  }

  /** The page is gone, and another may be open: only what was sent and saved leaves the device. */
  #hearTooLate(reply: Reply, sent: Drafts): void {
    if (reply.kind !== 'saved') return
    const { storage, window } = this.#means
    const left = readDraftsOf(storage, this.#seatId, window)
    writeDrafts(storage, this.#seatId, window, acknowledge(left, sent, reply.saved))
  }

  /** The drafts that may be sent: not those about which the person has still to choose, nor what is too long to keep. */
  #ready(): Drafts {
    const open = new Set(this.#view.conflicts.map(({ elementId }) => elementId))
    return Object.fromEntries(
      Object.entries(this.#drafts).filter(([id, draft]) => !open.has(id) && !this.#isTooLong(id, draft)),
    )
  }

  #keep(drafts: Drafts): void {
    this.#drafts = drafts
    writeDrafts(this.#means.storage, this.#seatId, this.#means.window, drafts)
  }

  /** Notes what the server keeps; word of an older version may arrive late. */
  #know(kept: readonly KeptAnswer[]): void {
    const versions = { ...this.#view.versions }
    for (const answer of kept) {
      const { elementId, version } = answer
      if (version < (versions[elementId] ?? 0)) continue
      versions[elementId] = version
      this.#kept.set(elementId, answer)
    }
    this.#show({ versions })
  }

  #isTooLong(elementId: string, draft: Answer): boolean {
    return isTooLong(draft, this.#kept.get(elementId))
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
    if (this.#isGone || this.#stoppedBecause || this.#sending || Object.keys(this.#ready()).length === 0)
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
