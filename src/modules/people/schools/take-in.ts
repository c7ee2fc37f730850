import { sql } from 'kysely'
import { takeInSchool } from '#src/modules/organisations/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { inviteToSeat } from '../inviting/invite.ts'
import { listMembers } from '../queries.ts'
import { listOurSchools, type OurSchool } from './our-schools.ts'

/** Who is asked to lead a school here. */
export type HeadToAsk = { urn: number; name: string; email: string }

/** The number of the lock; it means nothing but this. */
const takingInTakesTurns = 720_314_560

/**
 * Takes schools of a trust in and invites one person into each, its headteacher: all of them, or none. From then on each
 * school manages its own people. @returns the sentence that stands in the way of each that cannot be taken in, by URN;
 * empty when all are done.
 */
export async function takeInSchools(
  db: Db,
  actor: Actor,
  trustId: string,
  heads: readonly HeadToAsk[],
): Promise<Map<number, string>> {
  // Of two leaders who take the same school in at the same moment the second is told of the first.
  await sql`select pg_advisory_xact_lock(${takingInTakesTurns})`.execute(db)
  const ours = new Map((await listOurSchools(db, trustId)).map((school) => [school.urn, school]))
  const refusals = heads.flatMap(({ urn }): [number, string][] => {
    const because = becauseOf(ours.get(urn))
    return because ? [[urn, because]] : []
  })
  if (refusals.length > 0) return new Map(refusals)
  for (const { urn, name, email } of heads) {
    const organisationId = await takeInSchool(db, trustId, urn)
    await inviteToSeat(db, actor, { organisationId, name, email, role: 'head_of_school' })
  }
  return new Map()
}

function becauseOf(school: OurSchool | undefined): string | null {
  if (!school) return 'The register does not say that this school is in your trust today.'
  return school.because
}

/**
 * Who probably leads each school, from the titles of the trust's own headteachers: nothing is typed twice, and whoever
 * invites sees it and can change it. By the school's name.
 */
export async function likelyHeads(
  db: Db,
  trustId: string,
  schools: readonly { urn: number; name: string }[],
): Promise<Map<number, { name: string; email: string }>> {
  const heads = (await listMembers(db, trustId)).filter(({ role }) => role === 'headteacher')
  return new Map(
    schools.flatMap(({ urn, name }): [number, { name: string; email: string }][] => {
      const fitting = heads.filter(({ title }) => title?.toLowerCase().includes(name.toLowerCase()))
      const [one] = fitting
      return one && fitting.length === 1 ? [[urn, { name: one.name, email: one.email }]] : []
    }),
  )
}
