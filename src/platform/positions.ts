import type { Actor } from './database/context.ts'

/** The roles that somebody holds at a place. */
export function rolesAt(actor: Pick<Actor, 'positions'>, place: string | null): string[] {
  return actor.positions.filter((position) => position.place === place).map((position) => position.role)
}
