import { type SeatInvitation, withdrawInvitation } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { FieldError } from '#src/ui/index.ts'
import { inviteContributors } from '../commands/invite.ts'
import { mayInvite } from '../policy.ts'
import { getPerspective } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import type { AskedCounts } from './asked-words.ts'
import { elsewhereIn } from './lists/check-list.ts'
import { knownOf } from './lists/queries.ts'
import { type InviteTyped, peopleToInvite } from './people-to-invite.ts'

/** Where somebody is invited to answer, and in which role whoever is new joins. */
export type InviteTo = {
  selfReviewId: string
  perspectiveId: string
  role: string
  /** The invitation that the new one takes the place of: it is withdrawn, and stands in nobody's way. */
  instead?: SeatInvitation
}

/** Invites whom a form names, all or nobody. @returns what it came to, or what is wrong; then nobody is invited. */
export async function inviteTyped(
  db: Db,
  actor: Actor,
  { selfReviewId, perspectiveId, role, instead }: InviteTo,
  typed: InviteTyped,
): Promise<AskedCounts | { errors: FieldError[] }> {
  const selfReview = await getSelfReview(db, selfReviewId)
  const perspective = await getPerspective(db, selfReviewId, perspectiveId)
  const known = await knownOf(db, selfReview, instead)
  const { people, twice, errors } = peopleToInvite(typed, known.addresses)
  if (errors.length > 0) return { errors }
  const wrong = (message: string) => ({ errors: [{ field: 'name', message }] })
  const elsewhere = elsewhereIn(people, perspectiveId, known)
  if (elsewhere) return wrong(elsewhere)
  const invited = known.perspectives.find(({ id }) => id === perspectiveId)?.invited ?? 0
  const may = mayInvite(selfReview.state, { ...perspective, invited }, people.length)
  if (!may.ok) return wrong(may.because)
  if (instead) await withdrawInvitation(db, selfReview.organisationId, instead.id)
  const counts = await inviteContributors(db, actor, selfReview, { perspectiveId, role, people })
  return { now: counts.seated + counts.invited, before: counts.already, twice }
}
