import type { Key, StoryRole } from '../sample-story/story.ts'

/** Who somebody of the story has become: a person, and the memberships they hold, the usual one first. */
export type Player = {
  personId: string
  name: string
  email: string
  memberships: { id: string; organisation: Key; role: StoryRole }[]
}

/** The identifiers that the story's keys were given as it was loaded. */
export class Cast {
  readonly #players = new Map<Key, Player>()
  readonly #ids = new Map<string, string>()

  /** Takes somebody in. */
  add(key: Key, player: Player): void {
    this.#players.set(key, player)
  }

  /** Whether somebody of this key has been taken in. */
  has(key: Key): boolean {
    return this.#players.has(key)
  }

  /** Somebody by key. @throws when the story has no such person. */
  player(key: Key): Player {
    const player = this.#players.get(key)
    if (!player) throw new Error(`Nobody in the story is called ${key}.`)
    return player
  }

  /** The membership as which somebody usually acts. */
  membership(key: Key): string {
    return this.player(key).memberships[0]!.id
  }

  /** Keeps the identifier of a thing of one kind. */
  keep(kind: string, key: Key, id: string): void {
    this.#ids.set(`${kind} ${key}`, id)
  }

  /** The identifier of a thing. @throws when it has not been made. */
  id(kind: string, key: Key): string {
    const id = this.#ids.get(`${kind} ${key}`)
    if (!id) throw new Error(`The ${kind} ${key} has not been made yet.`)
    return id
  }
}
