import { progressOf, seersOf } from '#src/modules/disclosure/index.ts'
import { visibleToSeers } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { headOf } from '../partnerships/mine.ts'
import { type Partnership, sideOf } from '../partnerships/partnership.ts'
import { getPartnership, myOrganisation } from '../partnerships/queries.ts'
import { listKnownReviews } from '../review-facts.ts'
import type { Exploring } from './policy.ts'
import { readSelfReview } from './queries.ts'

/** Everything that the pages of exploring one trust's self-review share. */
export type Explored = Awaited<ReturnType<typeof explored>>

/**
 * A trust's disclosed self-review as its reader explores it: the copy, if it is open to them, who else can read it, and
 * whose side the reader is on. `copy` is null until both have disclosed.
 */
export async function explored(
  db: Db,
  actor: Actor,
  { partnershipId, trustId }: { partnershipId: string; trustId: string },
) {
  const partnership = await getPartnership(db, partnershipId)
  const trust = sideOf(partnership, trustId) ?? notFound('There is no such trust in this partnership.')
  const mine = sideOf(partnership, await myOrganisation(db))
  const progress = await progressOf(db, partnership.id, 'self-review')
  const areBothOpen = progress.some((one) => one.isOpen)
  const disclosed = areBothOpen ? await readSelfReview(db, actor, partnership.id, trustId) : null
  return {
    partnership,
    head: headOf(partnership),
    trust: { id: trust.organisationId, name: trust.name },
    others: partnership.partners
      .filter((partner) => partner.organisationId !== trustId)
      .map(({ organisationId, name }) => ({ id: organisationId, name })),
    mine,
    isOwn: mine?.organisationId === trustId,
    hasDisclosed: progress.some((one) => one.organisationId === trustId),
    areBothOpen,
    disclosed,
    visibleTo: disclosed ? await visibleToSeers(db, await seersOf(db, disclosed.id)) : null,
  }
}

/** What decides whether questions may be asked and answered in a partnership now. */
export async function exploringOf(db: Db, partnership: Partnership): Promise<Exploring> {
  const reviews = await listKnownReviews(
    db,
    partnership.reviews.map(({ id }) => id),
  )
  return { ...partnership, stages: reviews.map((review) => review.stage) }
}
