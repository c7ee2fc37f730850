import { sql } from 'kysely'
import { getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { conflict } from '#src/platform/refusal.ts'
import type { Day } from '#src/ui/dates.ts'
import { addGroups, insertSelfReview, recordOpening } from '../commands/open.ts'
import type { CycleFacts } from './cycle-facts.ts'

/** A self-review that an organisation opens for itself. `id` is made by the form, so that sending it twice opens one. */
export type OwnOpening = {
  id: string
  organisationId: string
  frameworkVersionId: string
  cycle: number
  answersBy: Day | null
}

/**
 * Opens a self-review of the asker's own organisation, with the groups of last time, those that the framework suggests
 * or the usual four of a trust or school. The database seats its leaders and refuses whoever may not open one here. Sent twice it is one.
 * Answers 404 for a framework that is not theirs to read.
 */
export async function openOwnSelfReview(db: Db, opening: OwnOpening): Promise<void> {
  await getFrameworkVersion(db, opening.frameworkVersionId)
  if (!(await insertSelfReview(db, opening.id, { ...opening, partnershipId: null }))) {
    const there = await listCycles(db, opening.organisationId)
    if (there.some((cycle) => cycle.id === opening.id)) return
    conflict(`Self-review ${opening.cycle} with this framework was opened meanwhile. Find it under Know.`)
  }
  await addGroups(db, opening.id, opening)
  await recordOpening(db, opening.id, opening)
  await tell(db, opening.organisationId)
}

/** The cycles of an organisation, the newest first, for those who may open one: that they took place, nothing more. */
export async function listCycles(db: Db, organisationId: string): Promise<CycleFacts[]> {
  const { rows } = await sql<CycleFacts>`
    select id, framework_id as "frameworkId", framework_version_id as "frameworkVersionId", cycle,
      revealed_at is not null as "isRevealed", given_up_at is not null as "isGivenUp" from self_review.cycles_of(${organisationId}::uuid)`.execute(
    db,
  )
  return rows
}
