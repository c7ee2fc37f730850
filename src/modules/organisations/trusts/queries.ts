import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { School } from './schools.ts'

/** A trust as the register knows it. `organisationId` is set where it takes part in the product. */
export type Trust = {
  uid: number
  name: string
  type: string
  status: string
  groupId: string | null
  companiesHouseNumber: string | null
  incorporatedOn: string | null
  openedOn: string | null
  closedOn: string | null
  address: string
  town: string | null
  isSample: boolean
  organisationId: string | null
}

/** A school that was in a trust, from, until. */
export type FormerSchool = { urn: number; name: string; joinedOn: string | null; leftOn: string }

/** The trust of this UID. @throws 404 where the register has none. */
export async function getTrust(db: Db, uid: number): Promise<Trust> {
  const { rows } = await sql<Trust>`
    select g.uid, g.name, g.type, g.status, g.group_id as "groupId", g.companies_house_number as "companiesHouseNumber",
      g.incorporated_on as "incorporatedOn", g.opened_on as "openedOn", g.closed_on as "closedOn", g.town,
      concat_ws(', ', g.street, g.town, g.county, g.postcode) as address, g.is_sample as "isSample",
      o.id as "organisationId"
    from organisations.groups g left join organisations.organisations o on o.group_uid = g.uid
    where g.uid = ${uid} and g.is_trust`.execute(db)
  return rows[0] ?? notFound('The register has no trust with this number.')
}

/** The schools that are in a group now, by name. */
export async function listSchools(db: Db, uid: number): Promise<School[]> {
  const { rows } = await sql<School>`
    select l.urn, coalesce(e.name, l.establishment_name, 'URN ' || l.urn) as name, e.phase, e.type, e.status,
      e.closed_on as "closedOn", e.pupils, e.town, e.la, e.postcode, l.joined_on as "joinedOn"
    from organisations.group_links l left join organisations.establishments e on e.urn = l.urn
    where l.group_uid = ${uid} and l.left_on is null order by 2, 1`.execute(db)
  return rows
}

/** The schools that have left a group, the latest first. */
export async function listFormerSchools(db: Db, uid: number): Promise<FormerSchool[]> {
  const { rows } = await sql<FormerSchool>`
    select l.urn, coalesce(e.name, l.establishment_name, 'URN ' || l.urn) as name,
      l.joined_on as "joinedOn", l.left_on as "leftOn"
    from organisations.group_links l left join organisations.establishments e on e.urn = l.urn
    where l.group_uid = ${uid} and l.left_on is not null order by l.left_on desc, 2`.execute(db)
  return rows
}

/** The names that a trust went by before, the latest first. */
export async function listFormerNames(db: Db, uid: number): Promise<{ name: string; until: Date }[]> {
  const { rows } = await sql<{ name: string; until: Date }>`
    select name, until from organisations.former_names where kind = 'group' and key = ${uid}
    order by until desc`.execute(db)
  return rows
}
