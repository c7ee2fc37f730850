import { sql } from 'kysely'
import type { Db } from '../database/db.ts'
import { hashSecret, newSecret } from '../ids.ts'

/** What a one-use link lets one do: make the first person, or sign in without a password. */
export type LinkPurpose = 'set-up' | 'sign-in'

/** Makes a one-use link's secret; a set-up link lives 60 minutes (S-38), a sign-in link 15. Only its hash is kept. */
export async function makeLink(
  db: Db,
  purpose: LinkPurpose,
  personId: string | null = null,
): Promise<string> {
  const secret = newSecret()
  const lifetime = purpose === 'set-up' ? '60 minutes' : '15 minutes'
  await sql`select installation.make_link(${hashSecret(secret)}, ${purpose}, ${personId}::uuid, ${lifetime}::interval)`.execute(
    db,
  )
  return secret
}

/** Whether a link would still open something. */
export async function isGoodLink(db: Db, purpose: LinkPurpose, secret: string): Promise<boolean> {
  const { rows } = await sql<{
    good: boolean
  }>`select installation.link_is_good(${hashSecret(secret)}, ${purpose}) as good`.execute(db)
  return rows[0]?.good === true
}

/** Uses a link up. Null when it is unknown, used or too old; otherwise the person it is for, or null within for set-up. */
export async function spendLink(
  db: Db,
  purpose: LinkPurpose,
  secret: string,
): Promise<{ personId: string | null } | null> {
  const { rows } = await sql<{
    person: string
  }>`select * from installation.use_link(${hashSecret(secret)}, ${purpose}) as person`.execute(db)
  const person = rows[0]?.person
  if (!person) return null
  return { personId: person === '00000000-0000-0000-0000-000000000000' ? null : person }
}
