import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import { type Actor, asJob } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { newId } from '#src/platform/ids.ts'
import { makeLink, spendLink } from '#src/platform/sign-in/links.ts'
import { installationOf } from './queries.ts'

/** The person whom an e-mail address belongs to. Runs as the installation, which knows everybody by address. */
export async function findPersonByEmail(email: string): Promise<{ id: string; name: string } | null> {
  return asJob('installation', async (db) => {
    const person = await db
      .selectFrom('people.persons')
      .select(['id', 'name'])
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst()
    return person ?? null
  })
}

/** Something done to a person's account or mail by somebody else. */
export type AccountNotice = { id: string; at: Date; what: string }

/** What others did to my account, newest first. */
export async function listAccountNotices(db: Db, personId: string): Promise<AccountNotice[]> {
  return db
    .selectFrom('people.account_notices')
    .select(['id', 'at', 'what'])
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .limit(50)
    .execute()
}

/**
 * Makes a link that signs a person in once, within 15 minutes. It is logged, and the person is shown that it was made
 * and by whom. @throws when nobody has this address.
 */
export async function makeSignInLink(email: string, madeBy: string): Promise<string> {
  const person = await findPersonByEmail(email)
  if (!person) throw new Error(`Nobody here has the e-mail address ${email}. Check its spelling.`)
  return asJob('installation', async (db) => {
    const secret = await makeLink(db, 'sign-in', person.id)
    await tellPerson(
      db,
      { personId: person.id },
      `A one-use sign-in link to your account was made by ${madeBy}.`,
    )
    await record(db, {
      did: 'installation.make-sign-in-link',
      chain: 'installation',
      about: { kind: 'person', id: person.id },
      audience: [...at(await installationOf(db), 'administrator'), ...(await chiefsOf(db, person.id))],
      said: { name: person.name, by: madeBy },
    })
    return `${publicUrl()}/sign-in/${secret}`
  })
}

/** Those who lead the organisations that a person belongs to, as an audience: they learn of such a link too. */
async function chiefsOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('access.memberships')
    .select('organisation_id')
    .where('person_id', '=', personId)
    .where('until', 'is', null)
    .execute()
  return rows.flatMap((row) => at(row.organisation_id, 'chief_executive', 'head_of_school'))
}

/** Tells a person, on their account page, what was done; by address where they have yet to join. */
export async function tellPerson(
  db: Db,
  to: { personId: string } | { address: string },
  what: string,
): Promise<void> {
  const whom = 'personId' in to ? { person_id: to.personId } : { address: to.address }
  await db
    .insertInto('people.account_notices')
    .values({ id: newId(), what, ...whom })
    .execute()
}

/** Hands to somebody who has just joined what was noted for their address before. */
export async function handOverNotices(db: Db, personId: string, address: string): Promise<void> {
  await db
    .updateTable('people.account_notices')
    .set({ person_id: personId })
    .where('address', '=', address)
    .where('person_id', 'is', null)
    .execute()
}

/** Uses a sign-in link up; the person it signs in, or null. */
export async function spendSignInLink(db: Db, secret: string): Promise<string | null> {
  return (await spendLink(db, 'sign-in', secret))?.personId ?? null
}

/** Chooses as whom the person acts from now on in this session. @returns whether that membership is theirs and stands. */
export async function actAs(db: Db, actor: Actor, membershipId: string): Promise<boolean> {
  const { rows } = await sql<{
    ok: boolean
  }>`select access.act_as(${actor.sessionId}::uuid, ${membershipId}::uuid) as ok`.execute(db)
  return rows[0]?.ok === true
}
