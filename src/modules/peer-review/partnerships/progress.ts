import { sql } from 'kysely'
import { selfReviewState } from '#src/modules/self-review/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Partnership, sideOf } from './partnership.ts'
import type { Progress } from './task-list.ts'

/** How far a trust is with what stands beside the partnership itself: its self-review, the questions, the agenda. */
export async function progressOfTrust(
  db: Db,
  partnership: Partnership,
  organisationId: string | null,
): Promise<Progress> {
  const mine = sideOf(partnership, organisationId)
  const { rows } = await sql<Omit<Progress, 'selfReview'>>`
    select (select count(*) from peer_review.questions q where q.partnership_id = p.id
        and q.asked_of = ${organisationId}::uuid and q.answered_at is null) as "toAnswer",
      (select count(*) from peer_review.questions q where q.partnership_id = p.id
        and q.asked_by_organisation = ${organisationId}::uuid and q.answered_at is null) as awaited,
      exists (select from peer_review.agendas a where a.partnership_id = p.id and a.agenda <> '') as "hasAgenda"
    from (select ${partnership.id}::uuid as id) p`.execute(db)
  return {
    ...(rows[0] ?? { toAnswer: 0, awaited: 0, hasAgenda: false }),
    selfReview: mine?.selfReviewId ? await howFar(db, mine.selfReviewId) : null,
  }
}

/** Agreed once every element is settled: only then is there something to disclose. */
async function howFar(db: Db, selfReviewId: string): Promise<Progress['selfReview']> {
  const progress = await selfReviewState(db, selfReviewId)
  return progress?.isAgreed && progress.state === 'revealed' ? 'agreed' : (progress?.state ?? null)
}
