/** How many may go at once, and how many ms one waits for its turn. */
export type TurnLimits = { atOnce: number; patience: number }

/** Lets so many go at once; who comes later waits a while for one of them to be done, in the order of coming. */
export class Turns {
  readonly #limits: TurnLimits
  readonly #waiting: (() => void)[] = []
  #underWay = 0

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /** Waits for a turn. @returns what gives it back, to be called once; null where none came free in time. */
  async take(): Promise<(() => void) | null> {
    if (this.#underWay < this.#limits.atOnce) this.#underWay += 1
    else if (!(await this.#wait())) return null
    return () => {
      const next = this.#waiting.shift()
      // Whoever waits takes this turn over, so that nobody who comes meanwhile slips in.
      if (next) next()
      else this.#underWay -= 1
    }
  }

  #wait(): Promise<boolean> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(go), 1)
        resolve(false)
      }, this.#limits.patience)
      this.#waiting.push(go)
    })
  }
}
