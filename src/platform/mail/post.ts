import { sql } from 'kysely'
import type { Db } from '../database/db.ts'
import { newId } from '../ids.ts'

/** A message to one person: who, what to do, by when, a link; nothing confidential (NOT-02). */
export type Mail = {
  toAddress: string
  toPerson?: string | null
  organisationId?: string | null
  subject: string
  body: string
  dedupKey?: string | null
}

/**
 * Puts a message into the outbox, in the transaction that causes it. The worker sends it; without SMTP it waits there.
 * A line break in a subject or an address would forge a header (S-11), so both are folded to spaces. @returns false where
 * a message of the same key was written before; then nothing is.
 */
export async function post(db: Db, mail: Mail): Promise<boolean> {
  const flat = (text: string) => text.replace(/[\r\n]+/g, ' ').trim()
  const { rows } = await sql<{
    isNew: boolean
  }>`select installation.post(${newId()}::uuid, ${flat(mail.toAddress)}, ${mail.toPerson ?? null}::uuid,
    ${mail.organisationId ?? null}::uuid, ${flat(mail.subject)}, ${mail.body}, ${mail.dedupKey ?? null}) as "isNew"`.execute(
    db,
  )
  return rows[0]?.isNew === true
}
