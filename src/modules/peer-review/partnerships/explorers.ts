import { sql } from 'kysely'
import { listMembers, namesOf, roleWord } from '#src/modules/people/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { tell } from '#src/platform/live/tell.ts'
import type { Partner, Partnership } from './partnership.ts'

/** Somebody with a seat at the partnership: on a trust's exploring team, or its associate. */
export type Explorer = {
  seatId: string
  membershipId: string
  organisationId: string
  name: string
  organisation: string
  /** What they are in their own organisation, in words. */
  role: string
  isAssociate: boolean
}

/** Everybody with a seat at the partnership now, by organisation and name; for those who have one themselves. */
export async function listExplorers(db: Db, partnershipId: string): Promise<Explorer[]> {
  const rows = await db
    .selectFrom('access.seats as s')
    .innerJoin('access.memberships as m', 'm.id', 's.membership_id')
    .select(['s.id as seatId', 's.role as seatRole', 'm.id as membershipId', 'm.role', 'm.title'])
    .select('m.organisation_id as organisationId')
    .where('s.place', '=', partnershipId)
    .where('s.until', 'is', null)
    .where('s.role', 'in', ['explorer', 'associate'])
    .execute()
  const names = await namesOf(
    db,
    rows.map((row) => row.membershipId),
  )
  return rows
    .map(({ seatRole, title, role, ...row }) => ({
      ...row,
      ...(names.get(row.membershipId) ?? { name: '', organisation: '' }),
      role: title ?? roleWord(role),
      isAssociate: seatRole === 'associate',
    }))
    .sort(
      (a, b) =>
        Number(a.isAssociate) - Number(b.isAssociate) ||
        a.organisation.localeCompare(b.organisation) ||
        a.name.localeCompare(b.name),
    )
}

/** The people of a trust who are not on its exploring team yet, to choose from. */
export async function listCandidates(
  db: Db,
  organisationId: string,
  explorers: readonly Explorer[],
): Promise<{ membershipId: string; name: string; role: string }[]> {
  const seated = new Set(explorers.map((one) => one.membershipId))
  return (await listMembers(db, organisationId))
    .filter((member) => !seated.has(member.membershipId))
    .map(({ membershipId, name, role, title }) => ({ membershipId, name, role: title ?? roleWord(role) }))
}

/** Who leads on a trust's side of everything, and so also belongs to the host's circle and names the visiting team. */
const leadRoles: readonly string[] = ['chief_executive', 'improvement_director']

/**
 * Places a person of one's trust on its exploring team; a chief executive or improvement director who is new also takes
 * their place in both reviews. False when the database refuses: not of this trust, or gone meanwhile.
 */
export async function addExplorer(
  db: Db,
  partnership: Partnership,
  mine: Partner,
  membershipId: string,
): Promise<boolean> {
  if (!(await seatOwn(db, partnership.id, membershipId, 'explorer'))) return false
  const member = (await listMembers(db, mine.organisationId)).find((one) => one.membershipId === membershipId)
  if (member && leadRoles.includes(member.role))
    for (const review of partnership.reviews) {
      const role = review.hostId === mine.organisationId ? 'host_leader' : 'team_namer'
      await seatOwn(db, review.id, membershipId, role)
    }
  await recordTeam(db, partnership, mine, { did: 'peer-review.add-explorer', name: member?.name ?? '' })
  return true
}

async function seatOwn(db: Db, place: string, membershipId: string, role: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select peer_review.seat_own(${place}::uuid, ${membershipId}::uuid, ${role}, ${newId()}::uuid) as done`.execute(
    db,
  )
  return rows[0]?.done === true
}

/** Ends the seat of somebody on one's own exploring team: they see nothing of the partnership from now on. */
export async function endExplorer(
  db: Db,
  partnership: Partnership,
  mine: Partner,
  explorer: Explorer,
): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`select peer_review.unseat_own(${explorer.seatId}::uuid) as done`.execute(db)
  if (!rows[0]?.done) return false
  await recordTeam(db, partnership, mine, { did: 'peer-review.end-explorer', name: explorer.name })
  return true
}

async function recordTeam(
  db: Db,
  partnership: Partnership,
  { organisationId, name: trust }: Partner,
  { did, name }: { did: string; name: string },
): Promise<void> {
  await record(db, {
    did,
    chain: organisationId,
    about: { kind: 'partnership', id: partnership.id },
    audience: [
      ...at(organisationId, 'chief_executive', 'improvement_director'),
      ...at(partnership.id, 'explorer', 'associate'),
    ],
    said: { partnership: partnership.name, trust, name },
  })
  await tell(db, partnership.id)
}
