import { sql } from 'kysely'
import { giveSeat } from '#src/modules/people/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import type { Day } from '#src/ui/dates.ts'
import {
  type UsualPerspective,
  usualPerspectives,
  usualPerspectivesOfSchool,
} from '../cycles/usual-perspectives.ts'

/** What opening a self-review needs. `leaders` are memberships of the organisation itself. */
export type Opening = {
  organisationId: string
  frameworkVersionId: string
  cycle: number
  partnershipId: string | null
  answersBy: Day | null
  leaders: readonly string[]
}

/**
 * Opens a self-review with its groups and seats its leaders. Runs inside the job 'open-partnership'. Repeatable: the
 * same organisation, version, cycle and partnership give the same self-review. @returns its key.
 */
export async function openSelfReview(db: Db, opening: Opening): Promise<string> {
  const id = newId()
  if (!(await insertSelfReview(db, id, opening))) return existing(db, opening)
  await addGroups(db, id, opening)
  for (const membershipId of opening.leaders) await giveSeat(db, membershipId, id, 'leader')
  await recordOpening(db, id, opening)
  return id
}

/** Writes the self-review itself. @returns false where one of the same organisation, version and cycle is there already. */
export async function insertSelfReview(
  db: Db,
  id: string,
  opening: Omit<Opening, 'leaders'>,
): Promise<boolean> {
  const { organisationId, frameworkVersionId, cycle, partnershipId, answersBy } = opening
  const { numAffectedRows } = await sql`
    insert into self_review.self_reviews (id, organisation_id, framework_version_id, cycle, partnership_id, answers_by)
    values (${id}, ${organisationId}, ${frameworkVersionId}, ${cycle}, ${partnershipId}::uuid, ${answersBy}::date)
    on conflict do nothing`.execute(db)
  return numAffectedRows === 1n
}

/**
 * Adds the groups with which a self-review begins, in order: those of last time, else those that the framework suggests,
 * else the usual four of a trust or of a school.
 */
export async function addGroups(
  db: Db,
  selfReviewId: string,
  { organisationId, frameworkVersionId }: Pick<Opening, 'organisationId' | 'frameworkVersionId'>,
): Promise<void> {
  const { rows } = await sql<UsualPerspective>`
    select name, initial, mode, spread_may_cross as "spreadMayCross"
    from self_review.groups_to_open(${organisationId}::uuid, ${frameworkVersionId}::uuid)`.execute(db)
  const groups = rows.length > 0 ? rows : await usualGroups(db, organisationId)
  await db
    .insertInto('self_review.perspectives')
    .values(
      groups.map(({ name, initial, mode, spreadMayCross = true }, position) => ({
        ...{ id: newId(), self_review_id: selfReviewId, position },
        ...{ name, initial, mode, spread_may_cross: spreadMayCross },
      })),
    )
    .execute()
}

async function usualGroups(db: Db, organisationId: string): Promise<readonly UsualPerspective[]> {
  const found = await findInDirectory(db, organisationId)
  return found?.kind === 'school' ? usualPerspectivesOfSchool : usualPerspectives
}

/** Records that a self-review was opened, for its leaders. */
export async function recordOpening(
  db: Db,
  id: string,
  { organisationId, cycle }: Pick<Opening, 'organisationId' | 'cycle'>,
): Promise<void> {
  await record(db, {
    did: 'self-review.open',
    chain: organisationId,
    about: { kind: 'self-review', id },
    audience: at(id, 'leader'),
    said: { cycle, organisation: (await findInDirectory(db, organisationId))?.name ?? null },
  })
}

/**
 * What the organisation is: its kind, and its name for the feed of a person who opens two at once. Nothing in a job that
 * may not read it; such a job opens those of trusts, which meet in partnerships.
 */
async function findInDirectory(db: Db, organisationId: string) {
  return db
    .selectFrom('organisations.directory')
    .select(['kind', 'name'])
    .where('id', '=', organisationId)
    .executeTakeFirst()
}

async function existing(db: Db, opening: Opening): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from self_review.self_reviews where organisation_id = ${opening.organisationId}
      and framework_version_id = ${opening.frameworkVersionId} and cycle = ${opening.cycle}
      and partnership_id is not distinct from ${opening.partnershipId}::uuid`.execute(db)
  return rows[0]!.id
}
