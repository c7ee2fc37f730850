import { type Asked, endSeat, inviteToSeat } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { PersonLine } from '../inviting/people-lines.ts'
import { listContributors } from '../queries/contributors.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { asking } from './answering.ts'
import { recordFor } from './record-for.ts'

/** How many people were seated at once, invited by mail, or were there already. */
export type InvitedCounts = Record<Asked, number>

/**
 * Invites people to answer in a perspective; whoever is new to the organisation joins it in `role`. Whoever belongs to it
 * is written to once there is something to answer.
 */
export async function inviteContributors(
  db: Db,
  actor: Actor,
  selfReview: SelfReview,
  invitation: { perspectiveId: string; role: string; people: readonly PersonLine[] },
): Promise<InvitedCounts> {
  const counts: InvitedCounts = { seated: 0, invited: 0, already: 0 }
  const { about, by } = await asking(db, selfReview)
  for (const { name, email } of invitation.people) {
    const outcome = await inviteToSeat(db, actor, {
      organisationId: selfReview.organisationId,
      name,
      email,
      role: invitation.role,
      seat: { place: selfReview.id, role: 'contributor', detail: invitation.perspectiveId },
      ...{ about, by, tellsLater: selfReview.state === 'setting up' },
    })
    counts[outcome]++
  }
  await recordFor(db, selfReview, 'leaders', {
    did: 'self-review.invite',
    said: { people: invitation.people.length },
  })
  return counts
}

/** Takes somebody's place away; what they have answered stays and counts. @returns false when they have none. */
export async function endContributor(db: Db, selfReview: SelfReview, seatId: string): Promise<boolean> {
  const contributor = (await listContributors(db, selfReview)).find((one) => one.seatId === seatId)
  if (!contributor) return false
  await endSeat(db, seatId)
  await recordFor(db, selfReview, 'leaders', {
    did: 'self-review.end-place',
    said: { name: contributor.name },
  })
  return true
}
