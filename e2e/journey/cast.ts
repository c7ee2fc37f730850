import type { Browser } from '@playwright/test'
import { House, type Persona } from '../house.ts'
import { makeSetUpLink, type Running, startFresh } from '../product.ts'

/** Two trusts of the small register, the people who take part for them, and their programme. */
export const people = {
  keeper: ['Ida Loft', 'ida.loft@harbour.example.org'],
  lead: ['Moira Tennant', 'moira.tennant@northern.example.org'],
  associate: ['Hugh Castellane', 'hugh.castellane@northern.example.org'],
  ada: ['Ada Lowe', 'ada.lowe@brocklehope.example.org'],
  ines: ['Ines Marchetti', 'ines.marchetti@brocklehope.example.org'],
  bryn: ['Bryn Tolley', 'bryn.tolley@brocklehope.example.org'],
  carys: ['Carys Upton', 'carys.upton@brocklehope.example.org'],
  dev: ['Dev Malhotra', 'dev.malhotra@brocklehope.example.org'],
  elsie: ['Elsie Quint', 'elsie.quint@brocklehope.example.org'],
  femi: ['Femi Adeola', 'femi.adeola@brocklehope.example.org'],
  noor: ['Noor Hashemi', 'noor.hashemi@aldermoss.example.org'],
  tobias: ['Tobias Fell', 'tobias.fell@aldermoss.example.org'],
  greta: ['Greta Holm', 'greta.holm@aldermoss.example.org'],
} as const

/** The short names by which the journey calls its people. */
export type Role = keyof typeof people

/** The journey under way: the product it runs on, who has joined, and the addresses found on the way. */
export class Journey {
  house!: House
  setUpLink = ''
  /** Addresses of pages that later steps go to, by what they are. */
  readonly at: Record<string, string> = {}
  readonly #personas = new Map<Role, Persona>()
  #running!: Running

  /** Starts the product on an empty folder. */
  async begin(browser: Browser): Promise<void> {
    this.#running = await startFresh()
    this.house = new House(browser, this.#running.url)
    this.setUpLink = await makeSetUpLink(this.#running)
  }

  /** Stops it, and closes every browser. */
  async end(): Promise<void> {
    await this.house?.close()
    await this.#running?.stop()
  }

  /** Sets the installation up as its keeper. */
  async setUp(): Promise<Persona> {
    const [name, email] = people.keeper
    return this.#keep('keeper', await this.house.setUp(this.setUpLink, name, email))
  }

  /** Lets somebody accept the invitation that waits for them in the outbox, in a browser of these manners. */
  async join(role: Role, options: { javaScriptEnabled?: boolean } = {}): Promise<Persona> {
    const [name, email] = people[role]
    return this.#keep(role, await this.house.join(name, email, options))
  }

  /** Somebody who has joined. */
  persona(role: Role): Persona {
    const persona = this.#personas.get(role)
    if (!persona) throw new Error(`${role} has not joined yet.`)
    return persona
  }

  #keep(role: Role, persona: Persona): Persona {
    this.#personas.set(role, persona)
    return persona
  }
}
