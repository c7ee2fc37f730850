import {
  addReaders,
  disclose,
  findDisclosure,
  findExchange,
  withdrawDisclosure,
} from '#src/modules/disclosure/index.ts'
import { postToRole } from '#src/modules/people/index.ts'
import { asFrozenCopy } from '#src/modules/self-review/index.ts'
import { at } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { demand } from '#src/platform/refusal.ts'
import { addressOf } from '../partnerships/commands.ts'
import { lockPartnership } from '../partnerships/opening.ts'
import { otherSide, type Partner, type Partnership } from '../partnerships/partnership.ts'
import { getPartnership } from '../partnerships/queries.ts'
import { mayDiscloseNow } from './ready.ts'

type Side = { partnership: Partnership; mine: Partner }

/**
 * Discloses a trust's self-review as it stands now to named seats of the partnership. When the other has disclosed
 * before, both open at this moment, and both are told. @returns whether both are open now. @throws 403 while a level is
 * still to be settled.
 */
export async function discloseSelfReview(
  db: Db,
  actor: Actor,
  { partnership, mine }: Side,
  seatIds: readonly string[],
): Promise<{ areBothOpen: boolean }> {
  await lockPartnership(db, partnership.id)
  demand(await mayDiscloseNow(db, partnership, mine))
  const selfReviewId = mine.selfReviewId!
  const content = await asFrozenCopy(db, selfReviewId)
  const { isNew } = await disclose(
    db,
    actor,
    {
      organisationId: mine.organisationId,
      place: partnership.id,
      kind: 'self-review',
      subjectId: selfReviewId,
      title: `Self-review ${content.cycle} of ${mine.name}`,
      content,
      exchangeId: await findExchange(db, partnership.id),
      // That it was disclosed is a date, which the programme lead may know; to whom and what is not in the event.
      audience: [
        ...at(partnership.id, 'explorer', 'associate'),
        ...at(partnership.programmeId, 'programme_lead'),
      ],
    },
    seatIds,
  )
  if (isNew && !mine.disclosedAt) await markDisclosed(db, partnership.id, mine.organisationId)
  const { partners, reviews } = await getPartnership(db, partnership.id)
  const areBothOpen = partners.every((partner) => partner.disclosedAt !== null)
  if (isNew && areBothOpen) await tellBoth(db, partnership)
  for (const review of reviews) await tell(db, review.id)
  return { areBothOpen }
}

/** The day on which a trust first disclosed: it opens exploring, and is not undone by a withdrawal. */
async function markDisclosed(db: Db, partnershipId: string, organisationId: string): Promise<void> {
  await db
    .updateTable('peer_review.partners')
    .set({ self_review_disclosed_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('organisation_id', '=', organisationId)
    .where('self_review_disclosed_at', 'is', null)
    .execute()
}

async function tellBoth(db: Db, { id, name, partners }: Partnership): Promise<void> {
  for (const { organisationId } of partners)
    for (const role of ['chief_executive', 'improvement_director'])
      await postToRole(db, {
        organisationId,
        role,
        subject: `Both self-reviews are open: ${name}`,
        body: `Both trusts have disclosed their self-reviews, so the two exploring teams can read them now:\n\n${addressOf(id)}/explore\n`,
        dedupKey: `both-disclosed:${id}:${organisationId}:${role}`,
      })
}

/**
 * Takes a trust's self-review back for the future. The other's closes to it too, since neither reads while one is
 * missing; it can be disclosed again.
 */
export async function withdrawSelfReview(db: Db, { partnership, mine }: Side): Promise<boolean> {
  const standing = await findDisclosure(db, {
    place: partnership.id,
    kind: 'self-review',
    organisationId: mine.organisationId,
  })
  return standing ? withdrawDisclosure(db, standing.id) : false
}

/** Names more readers of what stands disclosed: people who joined the other team afterwards. False where nothing stands. */
export async function nameMoreReaders(
  db: Db,
  { partnership, mine }: Side,
  seatIds: readonly string[],
): Promise<boolean> {
  const standing = await findDisclosure(db, {
    place: partnership.id,
    kind: 'self-review',
    organisationId: mine.organisationId,
  })
  if (!standing) return false
  await addReaders(db, standing.id, seatIds)
  return true
}

/** Whom a trust may disclose to: the other trust's exploring team and the associate. */
export function possibleReaders<E extends { organisationId: string; isAssociate: boolean }>(
  { partnership, mine }: Side,
  explorers: readonly E[],
): E[] {
  const other = otherSide(partnership, mine.organisationId)
  return explorers.filter((one) => one.isAssociate || one.organisationId === other?.organisationId)
}
