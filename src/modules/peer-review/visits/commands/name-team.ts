import { sql } from 'kysely'
import { addReaders } from '#src/modules/disclosure/index.ts'
import { namesOf } from '#src/modules/people/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { tell } from '#src/platform/live/tell.ts'
import { conflict } from '#src/platform/refusal.ts'
import type { KnownReview } from '../../review-facts.ts'
import { writeTo } from '../../write-to.ts'
import { listSeated, type TeamMember } from '../queries/team.ts'

type By = Actor & { membershipId: string }

/** Both sides of a naming; the team itself learns of a member when the host has accepted them. */
const bothSides = (reviewId: string) => at(reviewId, 'host_leader', 'host_coordinator', 'team_namer')

/** Somebody of the visiting trust whom it names, in its own words for the host. */
export type Naming = { membershipId: string; introducedAs: string; isLead: boolean }

/**
 * Names somebody for the visiting team; naming them again puts the question to the host again.
 * @returns false when another lead reviewer is named already.
 */
export async function nameVisitor(db: Db, actor: By, review: KnownReview, naming: Naming): Promise<boolean> {
  if (naming.isLead && (await hasOtherLead(db, review.id, naming.membershipId))) return false
  const named = {
    is_lead: naming.isLead,
    introduced_as: naming.introducedAs,
    proposed_by: actor.membershipId,
    proposed_at: now,
  }
  await db
    .insertInto('peer_review.team_members')
    .values({
      id: newId(),
      review_id: review.id,
      visitor_id: review.visitorId,
      membership_id: naming.membershipId,
      ...named,
    })
    .onConflict((on) =>
      on
        .columns(['review_id', 'membership_id'])
        .doUpdateSet({
          ...named,
          decision: 'waiting',
          decided_by: null,
          decided_at: null,
          withdrawn_at: null,
        })
        .where((eb) =>
          eb.or([
            eb('peer_review.team_members.decision', '<>', 'accepted'),
            eb('peer_review.team_members.withdrawn_at', 'is not', null),
          ]),
        ),
    )
    .execute()
  const name = (await namesOf(db, [naming.membershipId])).get(naming.membershipId)?.name ?? ''
  await say(db, review, 'peer-review.name-visitor', { name, isLead: naming.isLead })
  await writeTo(db, review, {
    roles: ['host_leader', 'host_coordinator'],
    subject: `${review.facts.visitor} has named a visitor`,
    body: `${review.facts.visitor} would like to bring somebody to you. You accept each visitor by name.`,
    path: '/team',
    dedupKey: `named:${naming.membershipId}:${Date.now()}`,
  })
  return true
}

async function hasOtherLead(db: Db, reviewId: string, membershipId: string): Promise<boolean> {
  const other = await db
    .selectFrom('peer_review.team_members')
    .select('id')
    .where('review_id', '=', reviewId)
    .where('is_lead', '=', true)
    .where('withdrawn_at', 'is', null)
    .where('decision', '<>', 'declined')
    .where('membership_id', '<>', membershipId)
    .executeTakeFirst()
  return other !== undefined
}

/**
 * Accepts a visitor by name, which gives them their seat; where the focus was shared already, they may read it too.
 * @throws 409 when they have left their trust or were withdrawn in the meantime.
 */
export async function acceptVisitor(db: Db, review: KnownReview, member: TeamMember): Promise<void> {
  const { rows } = await sql<{ done: boolean }>`
    select peer_review.seat_visitor(${member.id}::uuid, ${newId()}::uuid) as done`.execute(db)
  const seats = await listSeated(db, review.id, ['lead_reviewer', 'visitor'])
  const seat = seats.find((one) => one.membershipId === member.membershipId)
  if (!rows[0]?.done || !seat)
    conflict(
      `${member.name} was withdrawn, or no longer belongs to ${review.facts.visitor}. Nothing was changed.`,
    )
  await admitToFocus(db, review.id, seat.seatId)
  await say(db, review, 'peer-review.accept-visitor', { name: member.name }, ['lead_reviewer', 'visitor'])
  await writeTo(db, review, {
    roles: ['visitor', 'lead_reviewer', 'team_namer'],
    subject: `${review.facts.host} has accepted ${member.name}`,
    body: `${review.facts.host} has accepted ${member.name} for the visiting team.`,
    path: '',
    dedupKey: `accepted:${member.id}:${seat.seatId}`,
  })
}

async function admitToFocus(db: Db, reviewId: string, seatId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select disclosure.standing(${reviewId}::uuid, 'focus') as id`.execute(db)
  for (const { id } of rows) await addReaders(db, id, [seatId])
}

/** Says no to a visitor; the visiting trust is told so kindly, and nobody else is told. */
export async function declineVisitor(
  db: Db,
  actor: By,
  review: KnownReview,
  member: TeamMember,
): Promise<void> {
  const declined = await db
    .updateTable('peer_review.team_members')
    .set({ decision: 'declined', decided_by: actor.membershipId, decided_at: now })
    .where('id', '=', member.id)
    .where('decision', '=', 'waiting')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!declined.numUpdatedRows) conflict(`${member.name} has been answered already. Nothing was changed.`)
  await say(db, review, 'peer-review.decline-visitor', { name: member.name })
  await writeTo(db, review, {
    roles: ['team_namer'],
    subject: `${review.facts.host} has answered about a visitor`,
    body: `${review.facts.host} has answered about one of the visitors whom you named.`,
    path: '/team',
    dedupKey: `declined:${member.id}:${Date.now()}`,
  })
}

/** Withdraws somebody who was named, with the seat if they hold one; what they wrote stays with the team. */
export async function withdrawVisitor(db: Db, review: KnownReview, member: TeamMember): Promise<void> {
  const { rows } = await sql<{ done: boolean }>`
    select peer_review.unseat_visitor(${member.id}::uuid) as done`.execute(db)
  if (!rows[0]?.done) conflict(`${member.name} could not be withdrawn. Open the page again.`)
  const alsoTeam = member.decision === 'accepted' ? ['lead_reviewer', 'visitor'] : []
  await say(db, review, 'peer-review.withdraw-visitor', { name: member.name }, alsoTeam)
}

/** Says that the visiting team is complete, which opens gathering once the focus is shared. Once. */
export async function completeTeam(db: Db, review: KnownReview, team: readonly TeamMember[]): Promise<void> {
  const completed = await db
    .updateTable('peer_review.reviews')
    .set({ team_accepted_at: sql<Date>`now()` })
    .where('id', '=', review.id)
    .where('team_accepted_at', 'is', null)
    .executeTakeFirst()
  if (!completed.numUpdatedRows) return
  const visitors = team.filter((member) => member.decision === 'accepted').length
  await say(db, review, 'peer-review.complete-team', { visitors }, ['lead_reviewer', 'visitor', 'associate'])
}

async function say(
  db: Db,
  review: KnownReview,
  did: string,
  said: Record<string, string | number | boolean>,
  alsoKnow: readonly string[] = [],
): Promise<void> {
  await record(db, {
    did,
    chain: review.hostId,
    about: { kind: 'review', id: review.id },
    audience: [...bothSides(review.id), ...at(review.id, ...alsoKnow)],
    said: { ...said, host: review.facts.host, visitor: review.facts.visitor },
  })
  await tell(db, review.id)
}
