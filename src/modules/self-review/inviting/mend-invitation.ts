import { listInvitationsTo, type SeatInvitation, withdrawInvitation } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { FieldError } from '#src/ui/index.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import type { AskedCounts } from './asked-words.ts'
import { inviteTyped } from './invite-typed.ts'

/** An invitation to answer that still waits. Answers 404 where it was accepted or withdrawn meanwhile. */
export async function getWaiting(db: Db, selfReviewId: string, id: string): Promise<SeatInvitation> {
  const waiting = await listInvitationsTo(db, selfReviewId, 'contributor')
  return (
    waiting.find((one) => one.id === id) ??
    notFound('This invitation no longer waits: it was accepted or withdrawn. Look at who answers.')
  )
}

/** Takes an invitation to answer back; its link stops working. */
export async function withdrawWaiting(db: Db, selfReviewId: string, id: string): Promise<void> {
  const { organisationId } = await getSelfReview(db, selfReviewId)
  await withdrawInvitation(db, organisationId, (await getWaiting(db, selfReviewId, id)).id)
}

/**
 * Invites the same person anew, with the name and address as corrected; the link that went out stops working. Where
 * something is wrong with either, the invitation stays as it was.
 */
export async function correctWaiting(
  db: Db,
  actor: Actor,
  { selfReviewId, id }: { selfReviewId: string; id: string },
  corrected: { name: string; email: string; doubts?: 'right' | undefined },
): Promise<AskedCounts | { errors: FieldError[] }> {
  const instead = await getWaiting(db, selfReviewId, id)
  const to = { selfReviewId, perspectiveId: instead.detail ?? '', role: instead.role, instead }
  return inviteTyped(db, actor, to, { ...corrected, several: '' })
}
