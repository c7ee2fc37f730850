import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'

/** A message to everybody who has a role in an organisation: nothing confidential (NOT-02). */
export type RoleMail = {
  organisationId: string
  role: string
  subject: string
  body: string
  /** One message a person under one key, however often the command runs. */
  dedupKey: string
}

/**
 * Writes to everybody who has a role in an organisation, one's own or another: a programme lead to a trust's chief
 * executive, whose address and name the writer never learns by it.
 */
export async function postToRole(db: Db, mail: RoleMail): Promise<void> {
  await sql`select people.post_to_role(${mail.organisationId}::uuid, ${mail.role}, ${mail.subject}, ${mail.body},
    ${mail.dedupKey})`.execute(db)
}

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
