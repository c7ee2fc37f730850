import { sql } from 'kysely'
import { listMembers, type Member } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'

/** Somebody with a seat on a self-review, as its leaders see them. */
export type Seated = Pick<Member, 'personId' | 'membershipId' | 'name' | 'email'> & { seatId: string }

/** Somebody asked to answer. `hasAnswered` and `hasBegun` (never of the anonymous) are facts alone: no time, no element, nothing of the answer. */
export type Contributor = Seated & { perspectiveId: string; hasAnswered: boolean; hasBegun: boolean }

/** Those asked to answer who still have their seat, by name. For leaders; a contributor sees only their own row. */
export async function listContributors(
  db: Db,
  selfReview: { id: string; organisationId: string },
): Promise<Contributor[]> {
  const rows = await db
    .selectFrom('self_review.contributors as c')
    .innerJoin('access.seats as s', 's.id', 'c.seat_id')
    .select(['c.seat_id as seatId', 'c.perspective_id as perspectiveId', 'c.has_answered as hasAnswered'])
    .select('c.has_begun as hasBegun')
    .select('s.membership_id as membershipId')
    .where('c.self_review_id', '=', selfReview.id)
    .where('s.until', 'is', null)
    .execute()
  return withMembers(db, selfReview.organisationId, rows)
}

/** The leaders of a self-review, by name. */
export async function listLeaders(
  db: Db,
  selfReview: { id: string; organisationId: string },
): Promise<Seated[]> {
  const rows = await db
    .selectFrom('access.seats')
    .select(['id as seatId', 'membership_id as membershipId'])
    .where('place', '=', selfReview.id)
    .where('role', '=', 'leader')
    .where('until', 'is', null)
    .execute()
  return withMembers(db, selfReview.organisationId, rows)
}

/** The names of those who lead it since answering has opened, for whoever was asked before they did. */
export async function listNewLeaders(db: Db, selfReviewId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from self_review.leaders_since_opening(${selfReviewId}::uuid) as name`.execute(db)
  return rows.map(({ name }) => name)
}

async function withMembers<Row extends { membershipId: string }>(
  db: Db,
  organisationId: string,
  rows: readonly Row[],
): Promise<(Row & Pick<Member, 'personId' | 'name' | 'email'>)[]> {
  const members = await listMembers(db, organisationId)
  const rowOf = new Map(rows.map((row) => [row.membershipId, row]))
  return members.flatMap(({ membershipId, personId, name, email }) => {
    const row = rowOf.get(membershipId)
    return row ? [{ ...row, personId, name, email }] : []
  })
}
