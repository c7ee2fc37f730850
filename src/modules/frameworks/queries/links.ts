import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { DocumentLink } from '../document.ts'
import type { Elsewhere } from '../drafting/linking.ts'
import type { Said } from '../reading/ties-shown.ts'

/** An element of one version that is tied to an element of another framework's version. */
export type Tied = { element: string; other: string; kind: 'exact match' | 'related' }

/**
 * What ties the elements of one version to those of a version of another framework, whichever side says so. A tie holds
 * for every wording of an element: for those that it carries on, and for those that carry it on.
 */
export async function listTies(db: Db, versionId: string, otherVersion: string): Promise<Tied[]> {
  const { rows } = await sql<Tied>`
    with recursive earlier as (
      select e.id as asked, e.version_id as version, e.id as wording from frameworks.elements e
      where e.version_id in (${versionId}::uuid, ${otherVersion}::uuid)
      union
      select w.asked, w.version, l.from_element from earlier w
      join frameworks.links l on l.to_element = w.wording and l.kind = 'replaced by'
    ), later as (
      select e.asked, e.version, e.wording from earlier e where e.asked = e.wording
      union
      select w.asked, w.version, l.to_element from later w
      join frameworks.links l on l.from_element = w.wording and l.kind = 'replaced by'
    ), worded as (select * from earlier union select * from later)
    select distinct on (mine.asked, theirs.asked) mine.asked as element, theirs.asked as other, l.kind
    from worded mine
    join frameworks.links l on l.kind <> 'replaced by' and mine.wording in (l.from_element, l.to_element)
    join worded theirs on theirs.version = ${otherVersion}::uuid
      and theirs.wording = case when l.from_element = mine.wording then l.to_element else l.from_element end
    where mine.version = ${versionId}::uuid
    order by mine.asked, theirs.asked, l.kind`.execute(db)
  return rows.toSorted((a, b) => a.kind.localeCompare(b.kind, 'en-GB') || a.other.localeCompare(b.other))
}

/**
 * What is said of the elements of a version, by itself and by the other frameworks that the asker may read, of whichever
 * wording. Each has a row for every wording of the other element; of an element that is not here there is none.
 */
export async function listSaid(db: Db, versionId: string): Promise<Said[]> {
  const { rows } = await sql<Said>`
    with recursive earlier as (
      select e.id as asked, e.id as wording from frameworks.elements e where e.version_id = ${versionId}::uuid
      union
      select w.asked, l.from_element from earlier w
      join frameworks.links l on l.to_element = w.wording and l.kind = 'replaced by'
    ), later as (
      select e.asked, e.wording from earlier e where e.asked = e.wording
      union
      select w.asked, l.to_element from later w
      join frameworks.links l on l.from_element = w.wording and l.kind = 'replaced by'
    ), said as (
      select w.asked, w.wording, l.kind, l.version_id = ${versionId}::uuid as "isOwn",
        case when l.from_element = w.wording then l.to_element else l.from_element end as named
      from (select * from earlier union select * from later) w
      join frameworks.links l on l.kind <> 'replaced by' and w.wording in (l.from_element, l.to_element)
    ), onward as (
      select s.named, s.named as wording from said s
      union
      select o.named, l.to_element from onward o
      join frameworks.links l on l.from_element = o.wording and l.kind = 'replaced by'
    )
    select s.asked as element, s.kind, s."isOwn", s.named, s.wording = s.asked and s.named = e.id as "isDirect",
      e.id as other, e.title, v.title as framework, v.id as "versionId", v.version, v.framework_id as "frameworkId"
    from said s join onward o on o.named = s.named
    join frameworks.elements e on e.id = o.wording join frameworks.versions v on v.id = e.version_id
    left join frameworks.elements ne on ne.id = s.named left join frameworks.versions nv on nv.id = ne.version_id
    where coalesce(nv.framework_id, v.framework_id) = v.framework_id
    order by e.id = s.named desc, e.id`.execute(db)
  return rows
}

/** Where each element at the other end of these links stands, by its key; of those that the asker may read. */
export async function listElsewhere(
  db: Db,
  links: readonly DocumentLink[],
): Promise<Record<string, Elsewhere>> {
  const ends = links
    .filter(({ kind }) => kind !== 'replaced by')
    .flatMap(({ from, to }) => [from.identifier, to.identifier])
  if (ends.length === 0) return {}
  const { rows } = await sql<Elsewhere & { id: string }>`
    select e.id, v.title as framework, v.id as "versionId", v.version from frameworks.elements e join frameworks.versions v on v.id = e.version_id
    where e.id = any(${[...new Set(ends)]}::uuid[])`.execute(db)
  return Object.fromEntries(rows.map(({ id, ...elsewhere }) => [id, elsewhere]))
}
