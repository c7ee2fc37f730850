import { sql } from 'kysely'
import {
  addReaders,
  type Disclosure,
  disclose,
  listDisclosuresOf,
  postToReaders,
  withdrawDisclosure,
} from '#src/modules/disclosure/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { conflict, demand, notFound } from '#src/platform/refusal.ts'
import { listElementFacts } from '../queries/agreements.ts'
import { getHeard } from '../queries/heat-map.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { mayShare } from './policy.ts'
import { asShared, type SharedCopy } from './shared-copy.ts'

/** Somebody of the trust whom a headteacher may name as a reader. */
export type PossibleReader = {
  membershipId: string
  name: string
  role: string
  trustId: string
  trust: string
}

/** What a school shares and with whom it may: the copy as it would cross now, and the leaders of its trust. */
export type Sharing = { selfReview: SelfReview; school: string }

/** Those of the trust who may be named: its chief executive, improvement directors and executives. */
export async function listPossibleReaders(db: Db, schoolId: string): Promise<PossibleReader[]> {
  const { rows } = await sql<PossibleReader>`
    select membership_id as "membershipId", name, role, trust_id as "trustId", trust
    from self_review.possible_readers(${schoolId}::uuid)`.execute(db)
  return rows
}

/** What the school has shared of a self-review that stands now, with whichever trust. */
export async function listStanding(
  db: Db,
  { organisationId, id }: Pick<SelfReview, 'organisationId' | 'id'>,
): Promise<Disclosure[]> {
  const all = await listDisclosuresOf(db, organisationId, id)
  return all.filter(({ withdrawnAt }) => withdrawnAt === null)
}

/** What a school agreed as it would cross now. For a leader, once revealed. */
export async function sharedCopyOf(db: Db, { selfReview, school }: Sharing): Promise<SharedCopy> {
  const { framework, agreed, cycle } = await getHeard(db, selfReview.id, 'all')
  return asShared({ school, cycle, framework, agreed })
}

/**
 * Shares what a school agreed with leaders of its trust, by name: a frozen copy, that only those named read. Each of them
 * is told. Done twice, it is shared once. @throws 403 while a level is still to be settled, or nobody of the trust is named.
 */
export async function shareOutcome(
  db: Db,
  actor: Actor,
  sharing: Sharing,
  membershipIds: readonly string[],
): Promise<void> {
  const { selfReview, school } = sharing
  const readers = await listPossibleReaders(db, selfReview.organisationId)
  demand(mayShare(selfReview.state, await listElementFacts(db, selfReview), readers.length))
  const trust = readers[0]!
  const content = await sharedCopyOf(db, sharing)
  const { id, isNew } = await disclose(
    db,
    actor,
    {
      ...{ organisationId: selfReview.organisationId, place: trust.trustId, kind: 'self-review' },
      ...{ subjectId: selfReview.id, title: `Self-review ${content.cycle} of ${school}`, content },
    },
    await seatReaders(db, selfReview.organisationId, membershipIds),
  )
  if (isNew) await tellReaders(db, id, { school, cycle: content.cycle })
}

/** Names more readers of what stands shared with the trust. */
export async function addTrustReaders(
  db: Db,
  { selfReview, school }: Sharing,
  disclosureId: string,
  membershipIds: readonly string[],
): Promise<void> {
  const standing = (await listStanding(db, selfReview)).find((one) => one.id === disclosureId)
  if (!standing) conflict('This is no longer shared; somebody withdrew it a moment ago.')
  await addReaders(db, standing.id, await seatReaders(db, selfReview.organisationId, membershipIds))
  await tellReaders(db, standing.id, { school, cycle: selfReview.cycle })
}

/** Takes back, for the future, what a school shared. */
export async function withdrawShared(db: Db, { selfReview }: Sharing, disclosureId: string): Promise<void> {
  const standing = (await listStanding(db, selfReview)).find((one) => one.id === disclosureId)
  if (!standing) notFound('This is not shared any more.')
  await withdrawDisclosure(db, standing.id)
}

async function seatReaders(db: Db, schoolId: string, membershipIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from self_review.seat_readers(${schoolId}::uuid, ${[...membershipIds]}::uuid[]) as id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

async function tellReaders(
  db: Db,
  disclosureId: string,
  { school, cycle }: { school: string; cycle: number },
) {
  await postToReaders(db, disclosureId, {
    subject: `${school} has shared its self-review ${cycle} with you`,
    body: `${school} has shared what it agreed in its self-review ${cycle}. It chose by name who reads it, and sees when you do. You find it here:\n\n${publicUrl()}/know/schools\n`,
    dedupKey: `shared:${disclosureId}`,
  })
}

/** Whether what was agreed stands shared, for whoever may share it; null for anybody else. */
export async function isShared(
  db: Db,
  actor: Actor,
  selfReview: Pick<SelfReview, 'id' | 'organisationId'>,
): Promise<boolean | null> {
  const leads = rolesAt(actor, selfReview.organisationId).includes('head_of_school')
  return leads ? (await listStanding(db, selfReview)).length > 0 : null
}
