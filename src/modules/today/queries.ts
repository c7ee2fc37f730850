import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'

/** Something that happened, as far as the reader may know it: row security has chosen the rows. */
export type Happened = {
  chain: string
  seq: number
  at: Date
  did: string
  aboutKind: string | null
  about: string | null
  who: string | null
  said: Record<string, string | number | boolean | null>
}

/** What happened, newest first; `before` is the instant of the last one already shown. */
export async function listHappened(
  db: Db,
  { limit = 50, before }: { limit?: number; before?: Date | undefined } = {},
): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    select e.chain, e.seq, e.at, e.command as did, e.about_kind as "aboutKind", e.about,
      (select n.name from people.names_of(array[e.membership_id]) n) as who, d.details as said
    from audit.events e join audit.details d on d.chain = e.chain and d.seq = e.seq
    where e.at < ${before ?? 'infinity'}::timestamptz
    order by e.at desc limit ${limit}`.execute(db)
  return rows
}
