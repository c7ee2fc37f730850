import { createContext } from 'react-router'
import { type Actor, beginAsSession } from '../database/context.ts'
import type { Transaction } from '../database/db.ts'

type Opened = Transaction & { actor: Actor | null }

/** One request on its way through the product: who sent it, and the one transaction that its loaders share. */
export class Visit {
  readonly token: string | null
  /** The session of whoever looks round as somebody of the sample; null for everybody else. */
  readonly waitingToken: string | null
  readonly nonce: string
  readonly address: string
  #loading: Promise<Opened> | null = null

  constructor(options: {
    token: string | null
    waitingToken?: string | null
    nonce: string
    address: string
  }) {
    this.token = options.token
    this.waitingToken = options.waitingToken ?? null
    this.nonce = options.nonce
    this.address = options.address
  }

  /** The transaction of the loaders, opened at the first call. */
  loading(): Promise<Opened> {
    this.#loading ??= beginAsSession(this.token)
    return this.#loading
  }

  /** Ends the loaders' transaction once the page is made: what they log (a reading) stays only if it was shown. */
  async finish(isWell: boolean): Promise<void> {
    const opened = await this.#loading?.catch(() => null)
    await (isWell ? opened?.commit() : opened?.rollback())
  }
}

/** Where loaders, actions and the document find the visit. */
export const visitContext = createContext<Visit>()
