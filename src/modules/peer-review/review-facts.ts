import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { Day } from '#src/ui/dates.ts'
import { type ReviewFacts, type Stage, stageOf } from './stages.ts'

/** A review as everybody who takes part in it may know it: who, when, how far; nothing that anybody wrote. */
export type KnownReview = {
  id: string
  partnershipId: string
  partnership: string
  programmeId: string
  frameworkVersionId: string
  hostId: string
  visitorId: string
  associateMembershipId: string | null
  /** The host's safeguarding lead; null until the host has named one. */
  safeguarding: { name: string; telephone: string } | null
  dates: ReviewDates
  facts: ReviewFacts
  stage: Stage
}

/** The days agreed for a review; the first three belong to the whole partnership. */
export type ReviewDates = Record<
  | 'answersBy'
  | 'exploringOn'
  | 'exploringHeldOn'
  | 'focusBy'
  | 'visitFrom'
  | 'visitTo'
  | 'debriefOn'
  | 'debriefHeldOn',
  Day | null
>

type Row = Omit<KnownReview, 'id' | 'stage' | 'safeguarding' | 'dates'> &
  ReviewDates & { safeguardingName: string | null; safeguardingTelephone: string | null }

/** The reviews among these that the asker takes part in or whose programme they run, in the order asked for. */
export async function listKnownReviews(db: Db, reviewIds: readonly string[]): Promise<KnownReview[]> {
  if (reviewIds.length === 0) return []
  const { rows } = await sql<{ id: string; known: Row | null }>`
    select id, peer_review.review_facts(id) as known
    from unnest(${[...reviewIds]}::uuid[]) with ordinality as asked (id, place) order by place`.execute(db)
  return rows.flatMap(({ id, known }) => (known ? [asKnown(id, known)] : []))
}

function asKnown(id: string, row: Row): KnownReview {
  const { safeguardingName: name, safeguardingTelephone: telephone, ...rest } = row
  const { answersBy, exploringOn, exploringHeldOn, focusBy, visitFrom, visitTo, debriefOn, debriefHeldOn } =
    row
  return {
    ...rest,
    id,
    safeguarding: name ? { name, telephone: telephone ?? '' } : null,
    dates: { answersBy, exploringOn, exploringHeldOn, focusBy, visitFrom, visitTo, debriefOn, debriefHeldOn },
    stage: stageOf(row.facts),
  }
}

/** Finds a review that the asker takes part in or whose programme they run; null for any other. */
export async function findReview(db: Db, reviewId: string): Promise<KnownReview | null> {
  if (!isId(reviewId)) return null
  const [found] = await listKnownReviews(db, [reviewId])
  return found ?? null
}

/** The same, ending the request with 404 where there is none. */
export async function getReview(db: Db, reviewId: string): Promise<KnownReview> {
  return (
    (await findReview(db, reviewId)) ?? notFound('There is no review at this address that you take part in.')
  )
}
