import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { Layout } from '../reading/header.ts'
import type { Difference } from './compare.ts'

/**
 * What becomes of each staged link. The link of a school in a group that has not ended is one and the same whatever
 * day the register now says it began. A link that had ended is the same if it began on the same day: then it never
 * ended (the file that lacked it was wrong), unless this file is older than the day it ended. Anything else is new: a
 * school that came back is in the group twice, once until then and once since.
 */
const fates = (layout: Layout, day: string | null) => sql`
  select s.*, cur.group_uid is not null as is_current, ended.group_uid is not null as had_ended,
    case when cur.group_uid is not null
        then case when (cur.joined_on) is distinct from (s.joined_on) ${namesDiffer(layout)} then 'changed' else 'unchanged' end
      when ended.group_uid is null then 'added'
      when ended.left_on > ${day}::date then 'unchanged'
      else 'changed' end as fate
  from staged_links s
  left join organisations.group_links cur
    on cur.group_uid = s.group_uid and cur.urn = s.urn and cur.left_on is null
  left join organisations.group_links ended
    on ended.group_uid = s.group_uid and ended.urn = s.urn and ended.left_on is not null
    and ended.joined_on is not distinct from s.joined_on`

function hasNames(layout: Layout): boolean {
  return layout.columns.some((column) => column.field === 'establishment_name')
}

function namesDiffer(layout: Layout) {
  return hasNames(layout) ? sql`or cur.establishment_name is distinct from s.establishment_name` : sql``
}

/**
 * The links that have ended: loaded, not in the file, of a type of group that the file speaks of (an extract of
 * academies says nothing of federations), and not begun after the day the file is of.
 */
const gone = (day: string | null) => sql`
  select l.group_uid, l.urn, l.joined_on from organisations.group_links l
  join organisations.groups g on g.uid = l.group_uid
  where l.left_on is null and not l.is_sample and (l.joined_on > ${day}::date) is not true
    and g.type_code in (select o.type_code from staged_links s join organisations.groups o on o.uid = s.group_uid)
    and not exists (select from staged_links s where s.group_uid = l.group_uid and s.urn = l.urn)`

/** Compares a staged file of links with what is loaded; `day` is the day the file is of, where it is known. */
export async function compareLinks(db: Db, layout: Layout, day: string | null): Promise<Difference> {
  const { rows } = await sql<Difference>`
    select count(*) filter (where fate = 'added') as added, count(*) filter (where fate = 'changed') as changed,
      count(*) filter (where fate = 'unchanged') as unchanged,
      (select count(*) from (${gone(day)}) g) as absent
    from (${fates(layout, day)}) f`.execute(db)
  return rows[0]!
}

/**
 * Writes what a staged file of links says. A link that has ended is kept, with the day it ended: the day the school
 * joined another trust, else the day its group or the school itself closed, else the day of the file.
 */
export async function applyLinks(db: Db, layout: Layout, day: string | null, today: string): Promise<void> {
  await sql`
    update organisations.group_links l set left_on = greatest(l.joined_on,
      coalesce(moved.joined_on, g.closed_on, e.closed_on, ${day ?? today}::date))
    from (${gone(day)}) gone
    join organisations.groups g on g.uid = gone.group_uid
    left join organisations.establishments e on e.urn = gone.urn
    left join lateral (
      select min(s.joined_on) as joined_on from staged_links s join organisations.groups o on o.uid = s.group_uid
      where s.urn = gone.urn and o.is_trust and g.is_trust and s.joined_on >= gone.joined_on) moved on true
    where l.group_uid = gone.group_uid and l.urn = gone.urn and l.left_on is null`.execute(db)
  await sql`create temporary table fates on commit drop as
    select * from (${fates(layout, day)}) f where fate <> 'unchanged'`.execute(db)
  await sql`delete from organisations.group_links l using fates f
    where f.is_current and f.had_ended and l.left_on is not null
      and l.group_uid = f.group_uid and l.urn = f.urn and l.joined_on is not distinct from f.joined_on`.execute(
    db,
  )
  const names = hasNames(layout) ? sql`, establishment_name = f.establishment_name` : sql``
  await sql`update organisations.group_links l set joined_on = f.joined_on, left_on = null ${names} from fates f
    where f.fate = 'changed' and l.group_uid = f.group_uid and l.urn = f.urn
      and (l.left_on is null or (not f.is_current and l.joined_on is not distinct from f.joined_on))`.execute(
    db,
  )
  await sql`insert into organisations.group_links (group_uid, urn, joined_on, establishment_name)
    select group_uid, urn, joined_on, establishment_name from fates where fate = 'added'`.execute(db)
}
