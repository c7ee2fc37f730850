import { listSchoolsOf, type NamedSchool, nameSchools } from '#src/modules/organisations/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type ActionLevel, asKept, faultInWhere, type Where, type WhereProblem } from './where.ts'

/** What may be named where something is done: the schools of a trust, and the clusters that its people have named before. */
export type Places = { schools: NamedSchool[]; clusters: string[] }

/**
 * The schools that the register says are open and in a trust today, with those that were `named` before and have left
 * since, so that nothing falls out of what stands; and the clusters that its actions name, as far as the asker sees them.
 */
export async function listPlaces(
  db: Db,
  organisationId: string,
  named: readonly number[] = [],
): Promise<Places> {
  const ours = (await listSchoolsOf(db, organisationId)).filter(({ status }) => status !== 'Closed')
  const isOurs = new Set(ours.map(({ urn }) => urn))
  const left = await nameSchools(
    db,
    named.filter((urn) => !isOurs.has(urn)),
  )
  const actions = await db
    .selectFrom('improvement.actions')
    .select('cluster')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('cluster', '<>', '')
    .orderBy('cluster')
    .execute()
  return {
    schools: [...ours, ...left].map(({ urn, name }) => ({ urn, name })),
    clusters: actions.map(({ cluster }) => cluster),
  }
}

/**
 * Where something is done as it was sent: what is kept of it, and what is wrong with it. `named` are the schools that stood
 * there before.
 */
export async function checkWhere<Level extends ActionLevel | null>(
  db: Db,
  { organisationId, ofSchool }: { organisationId: string; ofSchool: boolean },
  sent: Where<Level>,
  named: readonly number[] = [],
): Promise<{ kept: Where<Level>; faults: WhereProblem[] }> {
  const kept = asKept(sent, ofSchool)
  const schools = kept.schoolUrns.length > 0 ? (await listPlaces(db, organisationId, named)).schools : []
  return { kept, faults: faultInWhere(kept, { ofSchool, schools }) }
}
