import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'

/** An element of a version, and one of another framework that is tied to it. Which of the two said so does not matter. */
export type Linked = {
  element: string
  other: string
  otherVersion: string
  kind: 'exact match' | 'related'
}

/** What a version's elements are tied to in other frameworks, whichever side says so; an exact match first. */
export async function listLinked(db: Db, versionId: string): Promise<Linked[]> {
  const { rows } = await sql<Linked>`
    select distinct e.id as element, o.id as other, o.version_id as "otherVersion", l.kind
    from frameworks.elements e
    join frameworks.links l on l.kind <> 'replaced by' and e.id in (l.from_element, l.to_element)
    join frameworks.elements o on o.version_id <> e.version_id
      and o.id = case when l.from_element = e.id then l.to_element else l.from_element end
    where e.version_id = ${versionId}::uuid order by l.kind, o.id`.execute(db)
  return rows
}
