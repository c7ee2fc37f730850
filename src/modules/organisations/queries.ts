import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { listSchools } from './trusts/queries.ts'
import type { School } from './trusts/schools.ts'

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

/** The organisation that stands for the installation itself; null before it is set up. */
export async function installationId(db: Db): Promise<string | null> {
  const found = await db
    .selectFrom('organisations.organisations')
    .select('id')
    .where('kind', '=', 'installation')
    .executeTakeFirst()
  return found?.id ?? null
}
