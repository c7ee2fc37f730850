import { sql } from 'kysely'
import type { Db } from '../database/db.ts'

/** One event of the audit. `audience` names the positions whose holders may know of it; whoever acts as its actor may too. */
export type Event = {
  did: string
  chain: string
  about?: { kind: string; id: string }
  audience?: readonly string[]
  said?: Record<string, string | number | boolean | null>
  /** Keeps the day and not the time of day: for the fact that somebody has answered. */
  byDay?: boolean
}

/** The positions of these roles at one place, as an audience of an event. */
export function at(place: string, ...roles: string[]): string[] {
  return roles.map((role) => `${place}:${role}`)
}

/**
 * Appends several events in their order, in one statement: what one page or command does to many records at once. Their
 * rows are those that `record` would leave one by one; sixty chains cost little more than one.
 */
export async function recordAll(db: Db, events: readonly Event[]): Promise<void> {
  if (events.length === 0) return
  await sql`select audit.append_all(${JSON.stringify(events)}::jsonb)`.execute(db)
}

/**
 * Appends one event to its chain, in the transaction of the change itself (LOG-02). Each command calls it once.
 * `said` may name people and can be erased; it must never hold an answer or say who commented.
 */
export async function record(db: Db, event: Event): Promise<void> {
  const { did, chain, about, audience = [], said = {}, byDay = false } = event
  await sql`select audit.append(${chain}, ${did}, ${about?.kind ?? null}, ${about?.id ?? null}::uuid,
    ${[...audience]}::text[], ${JSON.stringify(said)}::jsonb, ${byDay})`.execute(db)
}
