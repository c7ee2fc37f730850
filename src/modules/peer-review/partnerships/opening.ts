import { sql } from 'kysely'
import { openExchange } from '#src/modules/disclosure/index.ts'
import { giveSeat, postToRole } from '#src/modules/people/index.ts'
import { openSelfReview } from '#src/modules/self-review/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import { withJob } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { newId } from '#src/platform/ids.ts'
import { londonDay } from '#src/ui/dates.ts'
import { isReadyToOpen, type Partnership } from './partnership.ts'
import { getPartnership } from './queries.ts'

/**
 * Takes the partnership's row until the end of the transaction: the first thing that every command does which may be
 * the last one missing. It is taken before any chain of the audit, which the opening takes too.
 */
export async function lockPartnership(db: Db, partnershipId: string): Promise<{ isStillToOpen: boolean }> {
  return withJob(db, 'open-partnership', async () => {
    const locked = await db
      .selectFrom('peer_review.partnerships')
      .select(['opened_at', 'withdrawn_at'])
      .where('id', '=', partnershipId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    return { isStillToOpen: locked.opened_at === null && locked.withdrawn_at === null }
  })
}

/**
 * Opens a partnership when nothing is missing on either side: both self-reviews on one framework version, an exchange
 * in which they open together, two reviews, one each way, and the seats of everybody's leaders. No single person may
 * do all that, so it borrows the power of the job. Exactly once: the partnership's row is locked before the sides are
 * read, so that of two who sign at the same moment the second sees what the first has done (S-14).
 * @returns whether this call opened it.
 */
export async function openIfReady(db: Db, partnershipId: string): Promise<boolean> {
  const { isStillToOpen } = await lockPartnership(db, partnershipId)
  if (!isStillToOpen) return false
  return withJob(db, 'open-partnership', async () => {
    const partnership = await getPartnership(db, partnershipId)
    if (!isReadyToOpen(partnership.partners)) return false
    await open(db, partnership)
    return true
  })
}

async function open(db: Db, partnership: Partnership): Promise<void> {
  await openExchange(db, partnership.id, partnership.partners.length)
  const leaders = await leadersOf(db, partnership)
  await openSelfReviews(db, partnership, leaders)
  await seatExplorers(db, partnership, leaders)
  await openReviews(db, partnership, leaders)
  await db
    .updateTable('peer_review.partnerships')
    .set({ opened_at: sql`now()` })
    .where('id', '=', partnership.id)
    .execute()
  await announce(db, partnership)
}

/** The memberships of each trust's chief executive and improvement director, who lead on its side of everything. */
async function leadersOf(db: Db, { partners }: Partnership): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('access.memberships')
    .select(['id', 'organisation_id'])
    .where(
      'organisation_id',
      'in',
      partners.map((partner) => partner.organisationId),
    )
    .where('role', 'in', ['chief_executive', 'improvement_director'])
    .where('until', 'is', null)
    .orderBy('since')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.organisation_id)
  return new Map([...grouped].map(([organisation, members]) => [organisation, members.map((one) => one.id)]))
}

type Leaders = ReadonlyMap<string, string[]>

async function openSelfReviews(db: Db, partnership: Partnership, leaders: Leaders): Promise<void> {
  const cycle = Number((partnership.answersBy ?? londonDay(new Date())).slice(0, 4))
  for (const { organisationId } of partnership.partners) {
    const selfReviewId = await openSelfReview(db, {
      organisationId,
      frameworkVersionId: partnership.frameworkVersionId,
      cycle,
      partnershipId: partnership.id,
      answersBy: partnership.answersBy,
      leaders: leaders.get(organisationId) ?? [],
    })
    await db
      .updateTable('peer_review.partners')
      .set({ self_review_id: selfReviewId })
      .where('partnership_id', '=', partnership.id)
      .where('organisation_id', '=', organisationId)
      .execute()
  }
}

async function seatExplorers(db: Db, partnership: Partnership, leaders: Leaders): Promise<void> {
  for (const membership of [...leaders.values()].flat())
    await giveSeat(db, membership, partnership.id, 'explorer')
  if (partnership.associateMembershipId)
    await giveSeat(db, partnership.associateMembershipId, partnership.id, 'associate')
}

/** Each trust hosts one review and makes one: of two, each other's; of three, in a ring. */
async function openReviews(db: Db, partnership: Partnership, leaders: Leaders): Promise<void> {
  const trusts = partnership.partners.map((partner) => partner.organisationId)
  for (const [index, hostId] of trusts.entries()) {
    const visitorId = trusts[(index + 1) % trusts.length]!
    const id = newId()
    await db
      .insertInto('peer_review.reviews')
      .values({ id, partnership_id: partnership.id, host_id: hostId, visitor_id: visitorId })
      .execute()
    for (const host of leaders.get(hostId) ?? []) await giveSeat(db, host, id, 'host_leader')
    for (const visitor of leaders.get(visitorId) ?? []) await giveSeat(db, visitor, id, 'team_namer')
    if (partnership.associateMembershipId)
      await giveSeat(db, partnership.associateMembershipId, id, 'associate')
  }
}

async function announce(db: Db, partnership: Partnership): Promise<void> {
  const { id, name, programmeId, partners } = partnership
  const trusts = partners.map((partner) => partner.organisationId)
  await record(db, {
    did: 'peer-review.open-partnership',
    chain: programmeId,
    about: { kind: 'partnership', id },
    audience: [
      ...trusts.flatMap((trust) => at(trust, 'chief_executive', 'improvement_director')),
      ...at(programmeId, 'programme_lead'),
      ...at(id, 'explorer', 'associate'),
    ],
    said: { partnership: name },
  })
  for (const organisationId of trusts)
    for (const role of ['chief_executive', 'improvement_director'])
      await postToRole(db, {
        organisationId,
        role,
        subject: `Your partnership is open: ${name}`,
        body: `Both trusts have signed, so “${name}” is open. Your self-review is ready for you to set up. Today shows what waits for you:\n\n${publicUrl()}/\n`,
        dedupKey: `opened:${id}:${organisationId}:${role}`,
      })
}
