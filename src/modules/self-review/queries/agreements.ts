import { sql } from 'kysely'
import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { namesOf } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { Position } from '../middle.ts'
import type { AgreedRow } from './heat-map.ts'

/** What the leaders settled on one element, and who wrote it last. */
export type Settled = AgreedRow & { agreedBy: string }

/** What is settled on one element, or null where nothing is yet. */
export async function findAgreement(
  db: Db,
  selfReviewId: string,
  elementId: string,
): Promise<Settled | null> {
  const { rows } = await sql<Omit<Settled, 'agreedBy' | 'level'> & { level: Position | null; by: string }>`
    select element_id as "elementId", level, rationale, evidence, dissent, is_priority as "isPriority", version, agreed_by as by
    from self_review.agreements where self_review_id = ${selfReviewId}::uuid and element_id = ${elementId}::uuid`.execute(
    db,
  )
  const row = rows[0]
  if (!row) return null
  const { by, ...settled } = row
  return { ...settled, agreedBy: (await namesOf(db, [by])).get(by)?.name ?? 'Another leader' }
}

/** An element with what was settled on it, as the gates and the steps need it. */
export type ElementFacts = {
  id: string
  title: string
  theme: string
  agreement: { level: Position | null; rationale: string } | null
  isPriority: boolean
}

/** Every element of a self-review's framework with what was settled on it; nothing is settled before the reveal. */
export async function listElementFacts(
  db: Db,
  selfReview: { id: string; frameworkVersionId: string },
): Promise<ElementFacts[]> {
  const rows = await db
    .selectFrom('self_review.agreements')
    .select(['element_id', 'level', 'rationale', 'is_priority'])
    .where('self_review_id', '=', selfReview.id)
    .execute()
  const settled = new Map(rows.map((row) => [row.element_id, row]))
  return elementsOf(await getFrameworkVersion(db, selfReview.frameworkVersionId)).map(
    ({ id, title, theme }) => {
      const row = settled.get(id)
      return {
        ...{ id, title, theme },
        agreement: row ? { level: row.level as Position | null, rationale: row.rationale } : null,
        isPriority: row?.is_priority ?? false,
      }
    },
  )
}

/** Whether every element has been settled, with a level or left open with a reason. */
export async function isAgreed(
  db: Db,
  selfReview: { id: string; frameworkVersionId: string },
): Promise<boolean> {
  return (await listElementFacts(db, selfReview)).every((element) => element.agreement !== null)
}
