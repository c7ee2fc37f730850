import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { londonDay, longDay } from '#src/ui/dates.ts'

/** How far a trust is in having a chief executive here: joined, or invited by a programme, or neither (null). */
export type Chief =
  | { state: 'joined' }
  | { state: 'invited'; invitationId: string; name: string; until: string; hasRunOut: boolean }

/** Whether a trust has a chief executive here, or an invitation to one is out. */
export async function chiefOf(db: Db, organisationId: string): Promise<Chief | null> {
  const { rows } = await sql<{
    has: boolean
  }>`select people.has_chief(${organisationId}::uuid) as has`.execute(db)
  if (rows[0]?.has) return { state: 'joined' }
  const invitation = await db
    .selectFrom('people.invitations')
    .select(['id', 'name', 'expires_at'])
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'chief_executive')
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .executeTakeFirst()
  if (!invitation) return null
  return {
    state: 'invited',
    invitationId: invitation.id,
    name: invitation.name,
    until: longDay(londonDay(invitation.expires_at)),
    hasRunOut: invitation.expires_at < new Date(),
  }
}

/** How far each of these trusts is in having a chief executive here, by its key: 'nobody' where none was invited yet. */
export async function listChiefStates(
  db: Db,
  organisationIds: readonly string[],
): Promise<Map<string, 'joined' | 'invited' | 'nobody'>> {
  const { rows } = await sql<{ id: string; state: 'joined' | 'invited' | 'nobody' }>`
    select o.id, case when people.has_chief(o.id) then 'joined'
      when exists (select from people.invitations i where i.organisation_id = o.id and i.role = 'chief_executive'
        and i.accepted_at is null and i.withdrawn_at is null) then 'invited' else 'nobody' end as state
    from unnest(${[...organisationIds]}::uuid[]) o (id)`.execute(db)
  return new Map(rows.map(({ id, state }) => [id, state]))
}
