import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import { mayTakeInSchool } from '../policy.ts'
import { getOrganisation, listSchoolsOf } from '../queries.ts'

/**
 * Lets a school of a trust take part: makes its organisation, under the name that the register gives it. Nobody has
 * access to it yet. Done twice, or by two people, there is one organisation; one that the school has from an earlier
 * trust is found again, and stays as it is. @returns the organisation's id.
 * @throws 403 where the register does not say that the school is open and in the trust today.
 */
export async function takeInSchool(db: Db, trustId: string, urn: number): Promise<string> {
  const trust = await getOrganisation(db, trustId)
  const school = (await listSchoolsOf(db, trustId)).find((one) => one.urn === urn) ?? null
  demand(mayTakeInSchool(school, trust))
  const made = await db
    .insertInto('organisations.organisations')
    .values({
      ...{ id: newId(), kind: 'school', name: school!.name, urn },
      ...{ taken_in_by: trustId, is_sample: trust.isSample },
    })
    .onConflict((on) => on.column('urn').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return getOrganisationOfSchool(db, urn)
  await record(db, {
    did: 'organisations.take-in-school',
    chain: trustId,
    about: { kind: 'organisation', id: made.id },
    audience: at(trustId, 'chief_executive', 'improvement_director'),
    said: { school: school!.name, urn },
  })
  return made.id
}

async function getOrganisationOfSchool(db: Db, urn: number): Promise<string> {
  const { id } = await db
    .selectFrom('organisations.organisations')
    .select('id')
    .where('urn', '=', urn)
    .executeTakeFirstOrThrow()
  return id
}
