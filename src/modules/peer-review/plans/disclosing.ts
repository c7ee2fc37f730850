import {
  type Disclosure,
  disclose,
  findDisclosure,
  listDisclosures,
  readDisclosure,
  readersOf,
  readingsOf,
  seersOf,
  withdrawDisclosure,
} from '#src/modules/disclosure/index.ts'
import { findPlan, getPlan, type Plan } from '#src/modules/improvement/index.ts'
import { at } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { ownedBy } from '#src/ui/words.ts'
import { type Explorer, listExplorers } from '../partnerships/explorers.ts'
import type { KnownReview } from '../review-facts.ts'
import { asFrozenPlan, type FrozenPlan } from './frozen-plan.ts'

/** The plan that the host has made of a review. @throws 404 where there is none that the asker may see. */
export async function getPlanOf(db: Db, review: Pick<KnownReview, 'id'>): Promise<Plan> {
  const found = await findPlan(db, { kind: 'review', id: review.id })
  return found ? getPlan(db, found.id) : notFound('No plan has been made of this review yet.')
}

/** Whom the host may show its plan: the exploring team of the trust that visited, and the associate. */
export async function listPlanReaders(
  db: Db,
  { partnershipId, visitorId }: Pick<KnownReview, 'partnershipId' | 'visitorId'>,
): Promise<Explorer[]> {
  return (await listExplorers(db, partnershipId)).filter(
    (one) => one.isAssociate || one.organisationId === visitorId,
  )
}

/** Discloses the plan of a review as it stands now, to named seats of the partnership. @throws 403 when nobody is named. */
export async function disclosePlan(
  db: Db,
  actor: Actor,
  review: KnownReview,
  seatIds: readonly string[],
): Promise<void> {
  const plan = await getPlanOf(db, review)
  await disclose(
    db,
    actor,
    {
      organisationId: review.hostId,
      place: review.partnershipId,
      kind: 'plan',
      subjectId: plan.id,
      title: `${ownedBy(review.facts.host)} plan`,
      content: asFrozenPlan(plan),
      audience: at(review.partnershipId, 'explorer', 'associate'),
    },
    seatIds,
  )
}

/** Takes the disclosed plan back for the future; it can be disclosed again as it stands then. */
export async function withdrawPlan(db: Db, review: KnownReview): Promise<void> {
  const standing = await findStanding(db, review)
  if (standing) await withdrawDisclosure(db, standing.id)
}

async function findStanding(db: Db, { partnershipId, hostId }: KnownReview) {
  return findDisclosure(db, { place: partnershipId, kind: 'plan', organisationId: hostId })
}

/** What the host sees of its disclosed plan: the copy, who can read it and who has; null while none stands. */
export async function findOwnDisclosedPlan(db: Db, actor: Actor, review: KnownReview) {
  const standing = await findStanding(db, review)
  if (!standing) return null
  const { content } = await readDisclosure(db, actor, standing.id)
  return {
    copy: content as FrozenPlan,
    disclosedAt: standing.disclosedAt,
    readers: await readersOf(db, standing.id),
    readings: await readingsOf(db, standing.id),
    seers: await seersOf(db, standing.id),
  }
}

/** Whether the plan was disclosed before and taken back. */
export async function wasPlanWithdrawn(db: Db, { partnershipId, hostId }: KnownReview): Promise<boolean> {
  const all = await listDisclosures(db, partnershipId, hostId)
  return all.some(({ kind, withdrawnAt }) => kind === 'plan' && withdrawnAt !== null)
}

/** A trust's plan as it was disclosed to the asker. Reading it is logged. @throws 404 where none is open to them. */
export async function getDisclosedPlan(
  db: Db,
  actor: Actor,
  partnershipId: string,
  organisationId: string,
): Promise<Disclosure & { content: FrozenPlan }> {
  const found = await findDisclosure(db, { place: partnershipId, kind: 'plan', organisationId })
  if (!found) return notFound('No plan is disclosed to you here, or it is no longer.')
  return (await readDisclosure(db, actor, found.id)) as Disclosure & { content: FrozenPlan }
}

/** Of these trusts, those whose plan is open to the asker. */
export async function listOpenPlans(
  db: Db,
  partnershipId: string,
  trusts: readonly { organisationId: string; name: string }[],
): Promise<{ id: string; name: string }[]> {
  const open: { id: string; name: string }[] = []
  for (const { organisationId, name } of trusts)
    if (await findDisclosure(db, { place: partnershipId, kind: 'plan', organisationId }))
      open.push({ id: organisationId, name })
  return open
}
