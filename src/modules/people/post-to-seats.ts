import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'

/** A message to everybody who holds one of these roles at a piece of work: nothing confidential (NOT-02). */
export type SeatMail = {
  place: string
  roles: readonly string[]
  subject: string
  body: string
  /** One message a person under one key, however often the command runs. */
  dedupKey: string
}

/** Writes to the people who sit at a piece of work where the writer sits too; their addresses stay unknown to the writer. */
export async function postToSeats(db: Db, mail: SeatMail): Promise<void> {
  await sql`select people.post_to_seats(${mail.place}::uuid, ${[...mail.roles]}::text[], ${mail.subject}, ${mail.body},
    ${mail.dedupKey})`.execute(db)
}
