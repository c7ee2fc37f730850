import { giveSeat, listMembers, postToSeats } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { recordFor } from '../commands/record-for.ts'
import { listLeaders } from '../queries/contributors.ts'
import type { SelfReview } from '../queries/self-reviews.ts'

/** Members of the organisation who do not lead the self-review yet, by name. */
export async function listPossibleLeaders(db: Db, selfReview: SelfReview) {
  const leading = new Set((await listLeaders(db, selfReview)).map(({ membershipId }) => membershipId))
  return (await listMembers(db, selfReview.organisationId)).filter(
    ({ membershipId }) => !leading.has(membershipId),
  )
}

/**
 * Lets another member of the organisation lead the self-review too. Once answering has opened everybody who was asked
 * to answer is told, since they were told before by whom they would be heard. @returns false when there is no such member.
 */
export async function addLeader(db: Db, selfReview: SelfReview, membershipId: string): Promise<boolean> {
  const member = (await listPossibleLeaders(db, selfReview)).find((one) => one.membershipId === membershipId)
  if (!member) return false
  await giveSeat(db, membershipId, selfReview.id, 'leader')
  const hasOpened = selfReview.state !== 'setting up'
  await recordFor(db, selfReview, hasOpened ? 'everybody' : 'leaders', {
    did: 'self-review.add-leader',
    said: { name: member.name },
  })
  if (hasOpened)
    await postToSeats(db, {
      place: selfReview.id,
      roles: ['contributor'],
      subject: `Who hears what you say: ${selfReview.framework}`,
      body: `${member.name} leads your organisation’s self-review too from today, and ${selfReview.state === 'answering' ? 'will see after the reveal' : 'sees'} what you were told that its leaders see. Your page of answers says exactly what that is:\n\n${publicUrl()}/know/self-reviews/${selfReview.id}/respond\n`,
      dedupKey: `self-review-leader:${selfReview.id}:${membershipId}`,
    })
  return true
}
