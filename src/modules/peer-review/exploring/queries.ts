import { findDisclosure, readDisclosure } from '#src/modules/disclosure/index.ts'
import { namesOf } from '#src/modules/people/index.ts'
import type { FrozenSelfReview } from '#src/modules/self-review/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'

/** A self-review that was disclosed, as its readers and its owner have it. */
export type DisclosedSelfReview = {
  id: string
  organisationId: string
  disclosedAt: Date
  copy: FrozenSelfReview
}

/**
 * Reads a trust's disclosed self-review, if it is open to the asker or their own; null while it is not. Reading
 * another's is logged and shown to its owner.
 */
export async function readSelfReview(
  db: Db,
  actor: Actor,
  partnershipId: string,
  organisationId: string,
): Promise<DisclosedSelfReview | null> {
  const found = await findDisclosure(db, { place: partnershipId, kind: 'self-review', organisationId })
  if (!found) return null
  const { id, disclosedAt, content } = await readDisclosure(db, actor, found.id)
  return { id, organisationId, disclosedAt, copy: content as FrozenSelfReview }
}

/** A probing question and its answer, with who wrote each. */
export type Question = {
  id: string
  elementId: string
  askedOf: string
  question: string
  askedBy: { name: string; organisation: string }
  askedAt: Date
  answer: string | null
  answeredBy: { name: string; organisation: string } | null
  answeredAt: Date | null
  version: number
}

/** The questions asked of a trust in a partnership, oldest first; for the exploring teams and the associate alone. */
export async function listQuestions(
  db: Db,
  partnershipId: string,
  of: { askedOf: string; elementId?: string },
): Promise<Question[]> {
  let query = db
    .selectFrom('peer_review.questions')
    .select(['id', 'element_id as elementId', 'asked_of as askedOf', 'question', 'version', 'answer'])
    .select([
      'asked_by as askedBy',
      'asked_at as askedAt',
      'answered_by as answeredBy',
      'answered_at as answeredAt',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('asked_of', '=', of.askedOf)
  if (of.elementId) query = query.where('element_id', '=', of.elementId)
  const rows = await query.orderBy('asked_at').execute()
  const names = await namesOf(
    db,
    rows.flatMap((row) => [row.askedBy, row.answeredBy ?? []].flat()),
  )
  const nobody = { name: 'Somebody who has left', organisation: '' }
  return rows.map((row) => ({
    ...row,
    askedBy: names.get(row.askedBy) ?? nobody,
    answeredBy: row.answeredBy ? (names.get(row.answeredBy) ?? nobody) : null,
  }))
}

/** The associate's plan for the exploring meeting; version 0 where there is none yet. */
export async function findAgenda(
  db: Db,
  partnershipId: string,
): Promise<{ agenda: string; version: number }> {
  const row = await db
    .selectFrom('peer_review.agendas')
    .select(['agenda', 'version'])
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst()
  return row ?? { agenda: '', version: 0 }
}
