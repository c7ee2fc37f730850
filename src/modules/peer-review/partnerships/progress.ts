import { sql } from 'kysely'
import { countRead } from '#src/modules/disclosure/index.ts'
import { selfReviewState } from '#src/modules/self-review/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Partnership, sideOf } from './partnership.ts'
import type { Progress } from './to-do/row.ts'

/**
 * How far somebody is with what stands beside the partnership itself: their trust's self-review and its questions; the
 * agenda; what they have read of what both trusts disclosed.
 */
export async function progressFor(
  db: Db,
  actor: Actor,
  partnership: Partnership,
  organisationId: string | null,
): Promise<Progress> {
  const mine = sideOf(partnership, organisationId)
  const { rows } = await sql<Omit<Progress, 'selfReview' | 'read' | 'unread'>>`
    select (select count(*) from peer_review.questions q where q.partnership_id = p.id
        and q.asked_of = ${organisationId}::uuid and q.answered_at is null) as "toAnswer",
      (select count(*) from peer_review.questions q where q.partnership_id = p.id
        and q.asked_by_organisation = ${organisationId}::uuid and q.answered_at is null) as awaited,
      exists (select from peer_review.agendas a where a.partnership_id = p.id and a.agenda <> '') as "hasAgenda"
    from (select ${partnership.id}::uuid as id) p`.execute(db)
  return {
    ...(rows[0] ?? { toAnswer: 0, awaited: 0, hasAgenda: false }),
    ...(await countRead(db, actor, partnership.id, 'self-review')),
    selfReview: mine?.selfReviewId ? await howFar(db, mine.selfReviewId) : null,
  }
}

/** Agreed once every element is settled: only then is there something to disclose. */
async function howFar(db: Db, selfReviewId: string): Promise<Progress['selfReview']> {
  const progress = await selfReviewState(db, selfReviewId)
  return progress?.isAgreed && progress.state === 'revealed' ? 'agreed' : (progress?.state ?? null)
}
