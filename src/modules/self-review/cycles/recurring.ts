import { sql } from 'kysely'
import { getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import type { Day } from '#src/ui/dates.ts'
import { recordFor } from '../commands/record-for.ts'
import { type SelfReview, selfReviewState } from '../queries/self-reviews.ts'
import { listCycles } from './open-own.ts'

/**
 * Opens every cycle that is due on a day, each once, and tells its leaders; one whose last is neither agreed nor given up
 * waits, and the leaders of that one are told so once. Runs as the job 'open-next-cycle'; the day
 * is handed in, so that the clock can be moved. @returns the keys of what was opened.
 */
export async function openDueCycles(db: Db, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string; organisation_id: string; cycle: number }>`
    select id, organisation_id, cycle from self_review.open_due(${today}::date)`.execute(db)
  for (const { id, organisation_id, cycle } of rows)
    await record(db, {
      did: 'self-review.open-next',
      chain: organisation_id,
      about: { kind: 'self-review', id },
      audience: at(id, 'leader'),
      said: { cycle },
    })
  return rows.map(({ id }) => id)
}

/** In which month, 1 to 12, a self-review's next cycle opens by itself, and since when; null where it does not. For those who may open one. */
export async function findRecurrence(
  db: Db,
  selfReview: Pick<SelfReview, 'organisationId' | 'frameworkVersionId'>,
): Promise<{ month: number; setOn: Day } | null> {
  const { frameworkId } = await getFrameworkVersion(db, selfReview.frameworkVersionId)
  const row = await db
    .selectFrom('self_review.recurrences')
    .select(['month', 'set_on as setOn'])
    .where('organisation_id', '=', selfReview.organisationId)
    .where('framework_id', '=', frameworkId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/**
 * What the next cycle of a self-review's framework depends on, for those who may open one: the years that have a cycle
 * already, given up or not, and the last one where it is neither agreed nor given up, for which the next one waits.
 */
export async function getCyclesSoFar(
  db: Db,
  { organisationId, frameworkVersionId }: Pick<SelfReview, 'organisationId' | 'frameworkVersionId'>,
): Promise<{ years: number[]; waitsFor: number | null }> {
  const { frameworkId } = await getFrameworkVersion(db, frameworkVersionId)
  const cycles = (await listCycles(db, organisationId)).filter((one) => one.frameworkId === frameworkId)
  const last = cycles.find((one) => !one.isGivenUp)
  const isSettled = last?.isRevealed && (await selfReviewState(db, last.id))?.isAgreed
  return { years: cycles.map(({ cycle }) => cycle), waitsFor: last && !isSettled ? last.cycle : null }
}

/** Lets a self-review come back every year in a month, from the next one on after `today`; null lets it end. */
export async function setRecurrence(
  db: Db,
  membershipId: string,
  selfReview: SelfReview,
  { month, today }: { month: number | null; today: Day },
): Promise<void> {
  const { frameworkId } = await getFrameworkVersion(db, selfReview.frameworkVersionId)
  const keys = { organisation_id: selfReview.organisationId, framework_id: frameworkId }
  if (month === null)
    await db
      .updateTable('self_review.recurrences')
      .set({ ended_at: now })
      .where('organisation_id', '=', keys.organisation_id)
      .where('framework_id', '=', keys.framework_id)
      .execute()
  else {
    const values = { month, set_by: membershipId, set_on: today, ended_at: null }
    await db
      .insertInto('self_review.recurrences')
      .values({ ...keys, ...values })
      .onConflict((on) => on.columns(['organisation_id', 'framework_id']).doUpdateSet(values))
      .execute()
  }
  await recordFor(db, selfReview, 'leaders', { did: 'self-review.set-recurrence', said: { month } })
}

/** Shows those who answer the level that was agreed last time beside each question, or hides it. */
export async function showBefore(db: Db, selfReview: SelfReview, shows: boolean): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('self_review.self_reviews')
    .set({ shows_before: shows })
    .where('id', '=', selfReview.id)
    .where('shows_before', '<>', shows)
    .executeTakeFirst()
  if (numUpdatedRows === 1n)
    await recordFor(db, selfReview, 'leaders', {
      did: 'self-review.show-before',
      said: { shows: shows ? 1 : 0 },
    })
}
