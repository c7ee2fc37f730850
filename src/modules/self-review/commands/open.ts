import { sql } from 'kysely'
import { giveSeat } from '#src/modules/people/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import type { Day } from '#src/ui/dates.ts'
import type { Mode } from '../anonymity.ts'

/** What opening a self-review needs. `leaders` are memberships of the organisation itself. */
export type Opening = {
  organisationId: string
  frameworkVersionId: string
  cycle: number
  partnershipId: string | null
  answersBy: Day | null
  leaders: readonly string[]
}

/** The groups that a trust usually asks, and how each usually speaks; its leaders change them before answering opens. */
const usualPerspectives: readonly { name: string; initial: string; mode: Mode }[] = [
  { name: 'Executives', initial: 'E', mode: 'own_name' },
  { name: 'Trustees', initial: 'T', mode: 'in_the_room' },
  { name: 'Headteachers', initial: 'H', mode: 'own_name' },
  { name: 'Middle leaders', initial: 'M', mode: 'anonymous' },
]

/**
 * Opens a self-review with the four usual perspectives and seats its leaders. Runs inside the job 'open-partnership'.
 * Repeatable: the same organisation, version, cycle and partnership give the same self-review. @returns its key.
 */
export async function openSelfReview(db: Db, opening: Opening): Promise<string> {
  const { organisationId, frameworkVersionId, cycle, partnershipId, answersBy, leaders } = opening
  const id = newId()
  const { rows } = await sql<{ id: string }>`
    insert into self_review.self_reviews (id, organisation_id, framework_version_id, cycle, partnership_id, answers_by)
    values (${id}, ${organisationId}, ${frameworkVersionId}, ${cycle}, ${partnershipId}::uuid, ${answersBy}::date)
    on conflict do nothing returning id`.execute(db)
  if (rows.length === 0) return existing(db, opening)
  await db
    .insertInto('self_review.perspectives')
    .values(
      usualPerspectives.map((usual, position) => ({ ...usual, id: newId(), self_review_id: id, position })),
    )
    .execute()
  for (const membershipId of leaders) await giveSeat(db, membershipId, id, 'leader')
  await record(db, {
    did: 'self-review.open',
    chain: organisationId,
    about: { kind: 'self-review', id },
    audience: at(id, 'leader'),
    said: { cycle, organisation: await nameOf(db, organisationId) },
  })
  return id
}

/** The organisation's name, for the feed of a person who opens two at once; null in a job that may not read it. */
async function nameOf(db: Db, organisationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('organisations.directory')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.name ?? null
}

async function existing(db: Db, opening: Opening): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from self_review.self_reviews where organisation_id = ${opening.organisationId}
      and framework_version_id = ${opening.frameworkVersionId} and cycle = ${opening.cycle}
      and partnership_id is not distinct from ${opening.partnershipId}::uuid`.execute(db)
  return rows[0]!.id
}
