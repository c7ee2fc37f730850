import {
  type Disclosure,
  findDisclosure,
  listDisclosures,
  type Reading,
  readDisclosure,
  readersOf,
  readingsOf,
} from '#src/modules/disclosure/index.ts'
import type { Seer } from '#src/modules/people/index.ts'
import type { FrozenSelfReview } from '#src/modules/self-review/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'

/** A trust's own disclosure as it sees it ever after. */
export type OwnDisclosure = {
  id: string
  disclosedAt: Date
  withdrawnAt: Date | null
  until: Date | null
  copy: FrozenSelfReview
  readers: Seer[]
  readings: Reading[]
}

/** The latest disclosure of a trust's own self-review, standing or over; null where there never was one. */
export async function findOwnDisclosure(
  db: Db,
  actor: Actor,
  partnershipId: string,
  organisationId: string,
): Promise<OwnDisclosure | null> {
  const [latest] = (await listDisclosures(db, partnershipId, organisationId)).filter(isSelfReview)
  if (!latest) return null
  const { content } = await readDisclosure(db, actor, latest.id)
  return {
    ...latest,
    copy: content as FrozenSelfReview,
    readers: await readersOf(db, latest.id),
    readings: await readingsOf(db, latest.id),
  }
}

function isSelfReview({ kind }: Pick<Disclosure, 'kind'>): boolean {
  return kind === 'self-review'
}

/** Whether a trust's disclosure stands now. */
export async function isStanding(db: Db, partnershipId: string, organisationId: string): Promise<boolean> {
  return (await findDisclosure(db, { place: partnershipId, kind: 'self-review', organisationId })) !== null
}
