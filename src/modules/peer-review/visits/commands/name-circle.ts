import { endSeat, giveSeat, type Member } from '#src/modules/people/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { ownedBy } from '#src/ui/words.ts'
import type { KnownReview } from '../../review-facts.ts'
import { writeTo } from '../../write-to.ts'
import type { Seated } from '../queries/team.ts'

/** What somebody of the host is asked to be in its review. */
export type HostRole = 'host_leader' | 'host_coordinator'

/** Gives somebody of the host's trust a place in its circle, or makes them its coordinator; they are told. */
export async function nameForHost(
  db: Db,
  review: KnownReview,
  member: Pick<Member, 'membershipId' | 'name'>,
  role: HostRole,
): Promise<void> {
  await giveSeat(db, member.membershipId, review.id, role)
  await say(db, review, 'peer-review.name-for-host', { name: member.name, role })
  await writeTo(db, review, {
    roles: [role],
    subject: `You have a part in ${ownedBy(review.facts.visitor)} review of ${review.facts.host}`,
    body: `You have been named for ${ownedBy(review.facts.visitor)} review of ${review.facts.host}.`,
    path: '',
    dedupKey: `host:${role}`,
  })
}

/** Takes a place in the host's circle back. */
export async function endForHost(db: Db, review: KnownReview, seated: Seated): Promise<void> {
  await endSeat(db, seated.seatId)
  await say(db, review, 'peer-review.end-for-host', { name: seated.name, role: seated.role })
}

async function say(db: Db, review: KnownReview, did: string, said: Record<string, string>): Promise<void> {
  await record(db, {
    did,
    chain: review.hostId,
    about: { kind: 'review', id: review.id },
    audience: at(review.id, 'host_leader', 'host_coordinator'),
    said: { ...said, host: review.facts.host, visitor: review.facts.visitor },
  })
  await tell(db, review.id)
}
