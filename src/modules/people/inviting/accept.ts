import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import { asJob } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { hashSecret, newId } from '#src/platform/ids.ts'
import { createAccount } from '#src/platform/sign-in/sign-in.ts'
import { handOverNotices } from '../accounts.ts'
import { managerRoles, roleWord } from '../roles.ts'
import { giveSeat } from '../seats.ts'
import type { LinkState } from './link-words.ts'

/** An invitation as its link shows it. */
export type Invitation = {
  id: string
  organisationId: string
  organisation: string
  name: string
  email: string
  role: string
  hasAccount: boolean
  state: LinkState
  /** When the newest message was sent, where a newer one than this link's was. */
  resentAt: Date | null
}

/** Who accepts: somebody with an account, or somebody new with the password they chose. */
export type Accepting = { id: string; name: string; password?: string }

/**
 * Accepts an invitation for a person: their membership, the seat it offers, and those of what else they are asked there. Runs as the installation, since the
 * person belongs nowhere yet. @returns the membership, or null when the invitation was used in the meantime.
 */
export async function acceptInvitation(invitationId: string, person: Accepting): Promise<string | null> {
  return asJob('installation', async (db) => {
    const offers = await takeOffers(db, invitationId, person.id)
    const taken = offers.find(({ id }) => id === invitationId)
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
    for (const { seat_place, seat_role, seat_detail } of offers)
      if (seat_place && seat_role) await giveSeat(db, membershipId, seat_place, seat_role, seat_detail)
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

/** This invitation and what else waits for the same person in the same role there: who joins, joins once, for all of it. */
async function takeOffers(db: Db, invitationId: string, personId: string) {
  const asked = db
    .selectFrom('people.invitations')
    .select(['organisation_id', 'email', 'role'])
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
  return db
    .updateTable('people.invitations as i')
    .from(asked.as('asked'))
    .set({ accepted_at: now, accepted_by: personId })
    .whereRef('i.organisation_id', '=', 'asked.organisation_id')
    .whereRef('i.email', '=', 'asked.email')
    .whereRef('i.role', '=', 'asked.role')
    .where('i.accepted_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .returning([
      'i.id',
      'i.organisation_id',
      'i.role',
      'i.title',
      'i.email',
      'i.seat_place',
      'i.seat_role',
      'i.seat_detail',
    ])
    .execute()
}

/** What an invitation's link shows before anybody has signed in; null when the link is unknown. */
export async function findInvitation(db: Db, secret: string): Promise<Invitation | null> {
  const { rows } =
    await sql<Invitation>`select id, organisation_id as "organisationId", organisation, name, email, role,
    has_account as "hasAccount", state, resent_at as "resentAt" from people.invitation_for(${hashSecret(secret)})`.execute(
      db,
    )
  return rows[0] ?? null
}
