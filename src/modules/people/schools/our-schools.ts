import { sql } from 'kysely'
import {
  getOrganisation,
  listSchoolsOf,
  mayTakeInSchool,
  phaseWord,
} from '#src/modules/organisations/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import { mayInviteHead } from './policy.ts'

/** How far a school is in being led by somebody here: null where nobody has been asked. */
export type Head =
  | { state: 'joined' }
  | { state: 'invited'; invitationId: string; name: string; until: Day; hasRunOut: boolean }

/** A school of the trust as the register knows it, and how far it takes part; `because` says why it cannot be taken in. */
export type OurSchool = {
  urn: number
  name: string
  phase: string
  pupils: number | null
  isClosed: boolean
  organisationId: string | null
  head: Head | null
  because: string | null
}

/** The schools that the register says are in a trust today, by name, each with whether it takes part. */
export async function listOurSchools(db: Db, trustId: string): Promise<OurSchool[]> {
  const trust = await getOrganisation(db, trustId)
  const schools = await listSchoolsOf(db, trustId)
  const heads = await listHeads(
    db,
    schools.map(({ urn }) => urn),
  )
  return schools.map((school) => {
    const { organisationId = null, head = null } = heads.get(school.urn) ?? {}
    const mayTakeIn = mayTakeInSchool(school, trust)
    const may = mayTakeIn.ok ? mayInviteHead(school.name, head) : mayTakeIn
    return {
      ...{ urn: school.urn, name: school.name, phase: phaseWord(school), pupils: school.pupils },
      ...{ isClosed: school.status === 'Closed', organisationId, head },
      because: may.ok ? null : may.because,
    }
  })
}

type HeadRow = {
  urn: number
  id: string
  has: boolean
  invitationId: string | null
  name: string | null
  expiresAt: Date | null
}

/** Which of these schools have an account, and how far each is in having its headteacher here. */
async function listHeads(
  db: Db,
  urns: readonly number[],
): Promise<Map<number, { organisationId: string; head: Head | null }>> {
  const { rows } = await sql<HeadRow>`
    select o.urn, o.id, people.has_head(o.id) as has, i.id as "invitationId", i.name, i.expires_at as "expiresAt"
    from organisations.directory o left join lateral (
      select i.id, i.name, i.expires_at from people.invitations i
      where i.organisation_id = o.id and i.role = 'head_of_school' and i.accepted_at is null and i.withdrawn_at is null
      order by i.invited_at desc limit 1) i on true
    where o.urn = any (${[...urns]}::integer[])`.execute(db)
  return new Map(rows.map((row) => [row.urn, { organisationId: row.id, head: headOf(row) }]))
}

function headOf({ has, invitationId, name, expiresAt }: HeadRow): Head | null {
  if (has) return { state: 'joined' }
  if (!invitationId || !name || !expiresAt) return null
  return {
    ...{ state: 'invited', invitationId, name },
    ...{ until: londonDay(expiresAt), hasRunOut: expiresAt < new Date() },
  }
}
