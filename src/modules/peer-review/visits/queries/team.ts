import { listMembers, namesOf } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { NamedVisitor } from '../team.ts'

/** Somebody named for the visiting team, as both sides see them. */
export type TeamMember = NamedVisitor & {
  id: string
  membershipId: string
  name: string
  introducedAs: string
}

/** Everybody who is named for the visiting team and not withdrawn: the lead first, then by name. */
export async function listTeam(db: Db, reviewId: string): Promise<TeamMember[]> {
  const rows = await db
    .selectFrom('peer_review.team_members')
    .select(['id', 'membership_id as membershipId', 'is_lead as isLead', 'decision'])
    .select('introduced_as as introducedAs')
    .where('review_id', '=', reviewId)
    .where('withdrawn_at', 'is', null)
    .execute()
  const names = await namesOf(
    db,
    rows.map((row) => row.membershipId),
  )
  return rows
    .map((row) => ({
      ...row,
      decision: row.decision as NamedVisitor['decision'],
      name: names.get(row.membershipId)?.name ?? 'Somebody who has left',
    }))
    .sort((a, b) => Number(b.isLead) - Number(a.isLead) || a.name.localeCompare(b.name, 'en-GB'))
}

/** Somebody who holds a seat in a review. */
export type Seated = {
  seatId: string
  membershipId: string
  name: string
  organisation: string
  role: string
}

/** Who holds a seat of these roles in a review now, by name. */
export async function listSeated(db: Db, reviewId: string, roles: readonly string[]): Promise<Seated[]> {
  const rows = await db
    .selectFrom('access.seats')
    .select(['id as seatId', 'membership_id as membershipId', 'role'])
    .where('place', '=', reviewId)
    .where('role', 'in', [...roles])
    .where('until', 'is', null)
    .execute()
  const names = await namesOf(
    db,
    rows.map((row) => row.membershipId),
  )
  return rows
    .map((row) => ({
      ...row,
      ...(names.get(row.membershipId) ?? { name: 'Somebody who has left', organisation: '' }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** The people of the visiting trust who are not named yet, for those who name. */
export async function listWhoCouldVisit(db: Db, visitorId: string, team: readonly TeamMember[]) {
  const named = new Set(team.map((member) => member.membershipId))
  return (await listMembers(db, visitorId)).filter((member) => !named.has(member.membershipId))
}
