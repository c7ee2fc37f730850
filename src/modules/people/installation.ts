import { addOrganisation } from '#src/modules/organisations/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import { type Actor, asJob, withJob } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { isGoodLink, spendLink } from '#src/platform/sign-in/links.ts'
import { createAccount } from '#src/platform/sign-in/sign-in.ts'
import { inviteToSeat } from './inviting/invite.ts'
import { installationOf } from './queries.ts'
import { forgetRunBy } from './visible-to.ts'

/** Whether the first person has been made. */
export async function isSetUp(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('installation.settings')
    .select('value')
    .where('key', '=', 'set_up_at')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this set-up link would still open something. */
export function isSetUpLink(db: Db, secret: string): Promise<boolean> {
  return isGoodLink(db, 'set-up', secret)
}

/** The first person as they describe themselves, and who runs the installation. */
export type FirstPerson = { name: string; email: string; password: string; runBy: string }

/**
 * Sets the installation up: the first person becomes its administrator. The link works once; of two people who use it
 * at the same moment one gets null, like everybody after them.
 */
export async function setUp(
  secret: string,
  first: FirstPerson,
): Promise<{ personId: string; installationId: string } | null> {
  const [personId, installationId, membershipId] = [newId(), newId(), newId()]
  const isDone = await asJob('installation', async (db) => {
    if ((await isSetUp(db)) || !(await spendLink(db, 'set-up', secret))) return false
    await db
      .insertInto('installation.settings')
      .values([
        { key: 'set_up_at', value: new Date().toISOString() },
        { key: 'run_by', value: first.runBy },
      ])
      .execute()
    await addOrganisation(db, { id: installationId, kind: 'installation', name: first.runBy })
    await db
      .insertInto('people.persons')
      .values({ id: personId, name: first.name, email: first.email })
      .execute()
    await db
      .insertInto('access.memberships')
      .values({
        id: membershipId,
        person_id: personId,
        organisation_id: installationId,
        role: 'administrator',
      })
      .execute()
    await record(db, {
      did: 'installation.set-up',
      chain: 'installation',
      about: { kind: 'organisation', id: installationId },
      audience: at(installationId, 'administrator'),
      said: { name: first.name, runBy: first.runBy },
    })
    await createAccount({ personId, ...first })
    return true
  })
  if (!isDone) return null
  return { personId, installationId }
}

/** Opens a programme; its lead is the administrator or somebody who is invited. @returns false where it is there already. */
export async function openProgramme(db: Db, programme: { id: string; name: string }): Promise<boolean> {
  if (!(await addOrganisation(db, { ...programme, kind: 'programme' }))) return false
  const installation = await installationOf(db)
  await record(db, {
    did: 'installation.open-programme',
    chain: 'installation',
    about: { kind: 'organisation', id: programme.id },
    audience: at(installation, 'administrator'),
    said: { programme: programme.name },
  })
  return true
}

/** Makes a person who is here already the lead of a programme; as the installation, since it lies outside any trust. */
export async function makeProgrammeLead(db: Db, personId: string, programmeId: string): Promise<void> {
  await withJob(db, 'installation', async () => {
    await db
      .insertInto('access.memberships')
      .values({ id: newId(), person_id: personId, organisation_id: programmeId, role: 'programme_lead' })
      .execute()
  })
}

/** Asks the lead of a new programme in; as the installation, since nobody manages the programme's people yet. */
export async function inviteProgrammeLead(
  db: Db,
  actor: Actor,
  programmeId: string,
  lead: { name: string; email: string },
): Promise<void> {
  await withJob(db, 'installation', async () => {
    await inviteToSeat(db, actor, { ...lead, organisationId: programmeId, role: 'programme_lead' })
  })
}

/** Changes who is said to run the installation, on every page at once. */
export async function changeRunBy(db: Db, runBy: string): Promise<void> {
  const installation = await installationOf(db)
  await db.updateTable('installation.settings').set({ value: runBy }).where('key', '=', 'run_by').execute()
  await record(db, {
    did: 'installation.change-run-by',
    chain: 'installation',
    about: { kind: 'organisation', id: installation },
    audience: at(installation, 'administrator'),
    said: { runBy },
  })
  forgetRunBy()
}
