import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { demand } from '#src/platform/refusal.ts'
import { mayTakeIn, mayTakeInto } from '../policy.ts'
import { getTrust } from './queries.ts'

/**
 * Lets a trust of the register take part: makes its organisation, under the name that the register gives it. Nobody has
 * access to it yet. Done twice, by two people or by two programmes, there is one organisation.
 * @returns the organisation's id.
 * @throws 404 where the register has no such trust, 403 where the trust is not open, or is invented and the programme is not.
 */
export async function takeInTrust(db: Db, actor: Actor, groupUid: number): Promise<string> {
  const trust = await getTrust(db, groupUid)
  if (trust.organisationId) return trust.organisationId
  demand(mayTakeIn(trust))
  const programme = await getProgrammeLed(db, actor)
  demand(mayTakeInto(programme, trust))
  const made = await db
    .insertInto('organisations.organisations')
    .values({
      id: newId(),
      kind: 'trust',
      name: trust.name,
      group_uid: groupUid,
      taken_in_by: programme.id,
      is_sample: trust.isSample,
    })
    .onConflict((on) => on.column('group_uid').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return getOrganisationOfTrust(db, groupUid)
  await record(db, {
    did: 'organisations.take-in-trust',
    chain: made.id,
    about: { kind: 'organisation', id: made.id },
    audience: at(programme.id, 'programme_lead'),
    said: { trust: trust.name, uid: groupUid },
  })
  return made.id
}

/** The programme that somebody leads, as whom they act now. */
async function getProgrammeLed(db: Db, actor: Actor): Promise<{ id: string; isSample: boolean }> {
  const led = actor.positions.find(({ role }) => role === 'programme_lead')
  return db
    .selectFrom('organisations.organisations')
    .select(['id', 'is_sample as isSample'])
    .where('id', '=', led?.place ?? null)
    .executeTakeFirstOrThrow()
}

async function getOrganisationOfTrust(db: Db, groupUid: number): Promise<string> {
  const { id } = await db
    .selectFrom('organisations.organisations')
    .select('id')
    .where('group_uid', '=', groupUid)
    .executeTakeFirstOrThrow()
  return id
}
