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
  /** Whether it is a school's to know: it stands in the school's own record. */
  ofSchool: boolean
  said: Record<string, string | number | boolean | null>
}

/** What happened, newest first; `before` is the instant of the last one already shown. */
export async function listHappened(
  db: Db,
  { limit = 50, before }: { limit?: number; before?: Date | undefined } = {},
): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    with newest as (
      select * from audit.events where at < ${before ?? 'infinity'}::timestamptz order by at desc limit ${limit})
    select e.chain, e.seq, e.at, e.command as did, e.about_kind as "aboutKind", e.about, n.name as who,
      d.details as said, o.kind is not distinct from 'school' as "ofSchool"
    from newest e
    join audit.details d on d.chain = e.chain and d.seq = e.seq
    left join organisations.directory o on o.id = case when e.chain ~ '^[0-9a-f-]{36}$' then e.chain::uuid end
    left join people.names_of(array(select membership_id from newest)) n on n.membership_id = e.membership_id
    order by e.at desc`.execute(db)
  return rows
}
