import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { RegisterCounts } from './importing/report.ts'

/**
 * Counts what the register holds, the sample story aside. A trust is open when its own status in the register is
 * *Open*; it is multi-academy by its type (code 6), single-academy by code 10. An academy is a link to an open
 * multi-academy trust that has not ended, whatever the file of establishments says of the school's status: the files
 * may be of different days. In the files of July 2022 these are 1,457 trusts with 8,854 academies, and 1,251 trusts.
 */
export async function countRegister(db: Db): Promise<RegisterCounts> {
  const { rows } = await sql<RegisterCounts>`
    with trusts as (select uid, type_code from organisations.groups where is_trust and status = 'Open' and not is_sample),
    links as (select group_uid from organisations.group_links where left_on is null and not is_sample),
    schools as (select t.type_code, count(*) as n from links l join trusts t on t.uid = l.group_uid group by 1)
    select (select count(*) from organisations.establishments where not is_sample) as "establishments",
      (select count(*) from organisations.establishments where not is_sample and status like 'Open%') as "openEstablishments",
      (select count(*) from organisations.groups where not is_sample) as "groups",
      (select count(*) from links) as "links",
      (select count(*) from trusts) as "openTrusts",
      (select count(*) from trusts where type_code = '6') as "openMultiAcademyTrusts",
      (select count(*) from trusts where type_code = '10') as "openSingleAcademyTrusts",
      coalesce((select n from schools where type_code = '6'), 0) as "academies",
      coalesce((select n from schools where type_code = '10'), 0) as "academiesInSingleAcademyTrusts"`.execute(
    db,
  )
  return rows[0]!
}

/** How many trusts are open: what the search says it looks through. */
export type TrustCounts = { multi: number; single: number }

/** Counts the open trusts by `countRegister`'s rule, without the rest of the register. */
export async function countTrusts(db: Db): Promise<TrustCounts> {
  const { rows } = await sql<TrustCounts>`
    select count(*) filter (where type_code = '6') as multi, count(*) filter (where type_code = '10') as single
    from organisations.groups where is_trust and status = 'Open' and not is_sample`.execute(db)
  return rows[0]!
}
