import { sql } from 'kysely'
import { giveSeat, listMembers } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { recordFor } from '../commands/record-for.ts'
import type { SelfReview } from '../queries/self-reviews.ts'

/** Somebody who was asked last time, with the group of this cycle that they would answer in. */
export type AskedBefore = { membershipId: string; name: string; perspectiveId: string; perspective: string }

/** Who was asked last time, still belongs to the organisation, and has no place in this cycle yet. For leaders. */
export async function listAskedBefore(
  db: Db,
  selfReview: Pick<SelfReview, 'id' | 'organisationId'>,
): Promise<AskedBefore[]> {
  const { rows } = await sql<Omit<AskedBefore, 'name'>>`
    select membership_id as "membershipId", perspective_id as "perspectiveId", perspective
    from self_review.asked_before(${selfReview.id}::uuid)`.execute(db)
  if (rows.length === 0) return []
  const of = new Map(rows.map((row) => [row.membershipId, row]))
  return (await listMembers(db, selfReview.organisationId)).flatMap(({ membershipId, name }) => {
    const row = of.get(membershipId)
    return row ? [{ ...row, name }] : []
  })
}

/** Asks people of last time again, each in their group; sent twice they are asked once. @returns how many were asked. */
export async function askAgain(
  db: Db,
  selfReview: SelfReview,
  memberships: readonly string[],
): Promise<number> {
  const people = (await listAskedBefore(db, selfReview)).filter((one) =>
    memberships.includes(one.membershipId),
  )
  for (const { membershipId, perspectiveId } of people)
    await giveSeat(db, membershipId, selfReview.id, 'contributor', perspectiveId)
  if (people.length > 0)
    await recordFor(db, selfReview, 'leaders', { did: 'self-review.invite', said: { people: people.length } })
  return people.length
}
