import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { listSchools } from './trusts/queries.ts'
import type { NamedSchool, School } from './trusts/schools.ts'

/** Who has an account of the product. `groupUid` is set for a trust of the register, `urn` for a school of it. */
export type Organisation = {
  id: string
  kind: 'installation' | 'programme' | 'trust' | 'cluster' | 'school'
  name: string
  groupUid: number | null
  urn: number | null
  isSample: boolean
}

/** The organisation of this id. @throws 404 where there is none. */
export async function getOrganisation(db: Db, id: string): Promise<Organisation> {
  const found = await db
    .selectFrom('organisations.organisations')
    .select(['id', 'kind', 'name', 'group_uid as groupUid', 'urn', 'is_sample as isSample'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found ? { ...found, kind: found.kind as Organisation['kind'] } : notFound()
}

/** The schools that are in this trust now, as the register knows them, by name; none for what is no trust. */
export async function listSchoolsOf(db: Db, organisationId: string): Promise<School[]> {
  const { groupUid } = await getOrganisation(db, organisationId)
  return groupUid === null ? [] : listSchools(db, groupUid)
}

/** The schools of these URNs as the register knows them, by name; also those that are in no trust by now, or closed. */
export async function nameSchools(db: Db, urns: readonly number[]): Promise<NamedSchool[]> {
  if (urns.length === 0) return []
  const known = await db
    .selectFrom('organisations.establishments')
    .select(['urn', 'name'])
    .where('urn', 'in', [...new Set(urns)])
    .orderBy('name')
    .execute()
  const names = new Map(known.map(({ urn, name }) => [urn, name]))
  const without = [...new Set(urns)].filter((urn) => !names.has(urn))
  return [...known, ...without.map((urn) => ({ urn, name: `URN ${urn}` }))]
}

/** The organisation that stands for the installation itself; null before it is set up. */
export async function installationId(db: Db): Promise<string | null> {
  const found = await db
    .selectFrom('organisations.organisations')
    .select('id')
    .where('kind', '=', 'installation')
    .executeTakeFirst()
  return found?.id ?? null
}
