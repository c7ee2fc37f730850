import { type Answer, type KeptAnswer, noAnswer, type SentAnswer, sortSent } from './answer.ts'
import { Autosaver } from './autosaver.ts'
import type { Means, Reply } from './autosaving.ts'

/** A server that keeps answers as the real one does, and a device with a clock that only the test moves. */
export class World {
  /** What the devices hold, by device and key. */
  readonly stored: Record<string, string> = {}
  kept: KeptAnswer[] = []
  isReachable = true
  losesReplies = false
  refuses: string | null = null
  time = 0
  readonly sends: SentAnswer[][] = []
  readonly #windows = new Map<Autosaver, string>()
  #timers: { at: number; run: () => void; window: string }[] = []

  /** Answers as the server does. */
  async send(answers: SentAnswer[]): Promise<Reply> {
    this.sends.push(answers)
    if (!this.isReachable) return { kind: 'unreachable' }
    if (this.refuses) return { kind: 'refused', because: this.refuses }
    const { changes, conflicts } = sortSent(answers, this.kept)
    for (const change of changes) this.write(change)
    if (this.losesReplies) return { kind: 'unreachable' }
    const asked = new Set(answers.map(({ elementId }) => elementId))
    for (const { elementId } of conflicts) asked.delete(elementId)
    return { kind: 'saved', conflicts, saved: this.kept.filter((one) => asked.has(one.elementId)) }
  }

  /** Keeps an answer over the version that it names. */
  write({ elementId, version, ...answer }: KeptAnswer): void {
    this.kept = [
      ...this.kept.filter((one) => one.elementId !== elementId),
      { ...answer, elementId, version: version + 1 },
    ]
  }

  /** Lets time pass, and what was planned for it happen. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#timers = this.#timers.filter((one) => one !== next)
      this.time = Math.max(this.time, next.at)
      next.run()
      for (let turn = 0; turn < 6; turn++) await Promise.resolve()
    }
    this.time = until
  }
  /** What every timer of a page that is gone would still have done never happens. */
  crash(page: Autosaver): void {
    this.#timers = this.#timers.filter(({ window }) => window !== this.#windows.get(page))
  }

  /** Opens the page of answers in a new window of a device. */
  openPage(device = 'this device'): Autosaver {
    const window = `window ${this.#windows.size}`
    const saver = new Autosaver('seat', this.kept, this.#means(device, window))
    this.#windows.set(saver, window)
    saver.open(this.kept)
    return saver
  }

  #means(device: string, window: string): Means {
    return {
      window,
      send: (answers) => this.send(answers),
      now: () => this.time,
      clock: () => '10:42',
      later: (run, milliseconds) => {
        const timer = { at: this.time + milliseconds, run, window }
        this.#timers.push(timer)
        return () => {
          this.#timers = this.#timers.filter((one) => one !== timer)
        }
      },
      storage: {
        getItem: (key) => this.stored[`${device}: ${key}`] ?? null,
        setItem: (key, value) => {
          this.stored[`${device}: ${key}`] = value
        },
        removeItem: (key) => {
          delete this.stored[`${device}: ${key}`]
        },
      },
    }
  }

  /** What the server keeps of an element. */
  of(elementId: string): Answer {
    return this.kept.find((one) => one.elementId === elementId) ?? noAnswer
  }
}
