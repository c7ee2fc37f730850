import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import { asJob } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { hashSecret, newId } from '#src/platform/ids.ts'
import { createAccount } from '#src/platform/sign-in/sign-in.ts'
import { handOverNotices } from '../accounts.ts'
import { managerRoles, roleWord } from '../roles.ts'
import { giveSeat } from '../seats.ts'

/** An invitation as its link shows it. */
export type Invitation = {
  id: string
  organisationId: string
  organisation: string
  name: string
  email: string
  role: string
  hasAccount: boolean
  state: 'open' | 'accepted' | 'withdrawn' | 'expired'
}

/** Who accepts: somebody with an account, or somebody new with the password they chose. */
export type Accepting = { id: string; name: string; password?: string }

/**
 * Accepts an invitation for a person: their membership, and the seat it offers. Runs as the installation, since the
 * person belongs nowhere yet. @returns the membership, or null when the invitation was used in the meantime.
 */
export async function acceptInvitation(invitationId: string, person: Accepting): Promise<string | null> {
  return asJob('installation', async (db) => {
    const taken = await db
      .updateTable('people.invitations')
      .set({ accepted_at: new Date(), accepted_by: person.id })
      .where('id', '=', invitationId)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returning(['organisation_id', 'role', 'title', 'email', 'seat_place', 'seat_role', 'seat_detail'])
      .executeTakeFirst()
    if (!taken) return null
    await db
      .insertInto('people.persons')
      .values({ id: person.id, name: person.name, email: taken.email })
      .onConflict((on) => on.column('id').doNothing())
      .execute()
    if (person.password)
      await createAccount({
        personId: person.id,
        name: person.name,
        email: taken.email,
        password: person.password,
      })
    await handOverNotices(db, person.id, taken.email)
    const membershipId = newId()
    await db
      .insertInto('access.memberships')
      .values({
        id: membershipId,
        person_id: person.id,
        organisation_id: taken.organisation_id,
        role: taken.role,
        title: taken.title,
      })
      .execute()
    if (taken.seat_place && taken.seat_role)
      await giveSeat(db, membershipId, taken.seat_place, taken.seat_role, taken.seat_detail)
    await record(db, {
      did: 'people.accept-invitation',
      chain: taken.organisation_id,
      about: { kind: 'organisation', id: taken.organisation_id },
      audience: at(taken.organisation_id, ...managerRoles),
      said: { name: person.name, role: roleWord(taken.role) },
    })
    return membershipId
  })
}

/** What an invitation's link shows before anybody has signed in; null when the link is unknown. */
export async function findInvitation(db: Db, secret: string): Promise<Invitation | null> {
  const { rows } =
    await sql<Invitation>`select id, organisation_id as "organisationId", organisation, name, email, role,
    has_account as "hasAccount", state from people.invitation_for(${hashSecret(secret)})`.execute(db)
  return rows[0] ?? null
}
