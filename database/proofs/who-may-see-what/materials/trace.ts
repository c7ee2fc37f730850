import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { Scene, Trust } from '../scene.ts'

/** Where somebody asks: a transaction of theirs, about the material of the host. */
export type Asking = { db: Db; actor: Actor; scene: Scene; host: Trust }

/** One query of a module; what it answers is searched item by item. It may refuse. */
export type Ask = (at: Asking) => Promise<unknown[]>

/** How a material is known when somebody sees it. */
export type Trace = {
  /** The queries by which the product's own pages ask for it. */
  asks: readonly Ask[]
  /** A row or an item that holds all the words of one of these holds it; where not said, its own, which stand nowhere else. */
  words?: (host: Trust, scene: Scene) => readonly (readonly string[])[]
  /** The tables and functions in which these words mean this material; where not said, all of them. */
  held?: readonly string[]
  /** No row holds it: a query works it out. */
  isWorkedOut?: true
}
