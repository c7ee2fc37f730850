import { at, record } from '#src/platform/audit/record.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { managerRoles, roleWord } from './roles.ts'

/** Gives somebody of the organisation another role; seats they hold stay. */
export async function changeRole(
  db: Db,
  organisationId: string,
  member: { membershipId: string; name: string },
  role: string,
): Promise<void> {
  await db
    .updateTable('access.memberships')
    .set({ role })
    .where('id', '=', member.membershipId)
    .where('organisation_id', '=', organisationId)
    .execute()
  await tellManagers(db, organisationId, 'people.change-role', { name: member.name, role: roleWord(role) })
}

/** Ends somebody's membership: from their next request on they see nothing of the organisation; what they wrote stays. */
export async function endMembership(
  db: Db,
  organisationId: string,
  member: { membershipId: string; name: string },
): Promise<void> {
  await db
    .updateTable('access.memberships')
    .set({ until: now })
    .where('id', '=', member.membershipId)
    .where('organisation_id', '=', organisationId)
    .where('until', 'is', null)
    .execute()
  await tellManagers(db, organisationId, 'people.end-membership', { name: member.name })
}

/** Takes an invitation back; its link stops working. */
export async function withdrawInvitation(
  db: Db,
  organisationId: string,
  invitationId: string,
): Promise<void> {
  await db
    .updateTable('people.invitations')
    .set({ withdrawn_at: now })
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .execute()
  await tellManagers(db, organisationId, 'people.withdraw-invitation', {})
}

async function tellManagers(
  db: Db,
  organisationId: string,
  did: string,
  said: Record<string, string>,
): Promise<void> {
  await record(db, {
    did,
    chain: organisationId,
    about: { kind: 'organisation', id: organisationId },
    audience: at(organisationId, ...managerRoles),
    said,
  })
}
