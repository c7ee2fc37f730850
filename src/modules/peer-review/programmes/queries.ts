import { sql } from 'kysely'
import { listMembers, type Member } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { Chief } from './policy.ts'

/** A trust that the programme has taken in. */
export type TakenIn = { id: string; name: string; chief: Chief }

/** A programme as its lead sees it: who is in it. Nothing of what any trust confides. */
export type Programme = {
  id: string
  name: string
  trusts: TakenIn[]
  associates: Member[]
}

/** A programme that the asker leads, in the membership they act as. @throws 404 for any other. */
export async function getProgramme(db: Db, actor: Actor, programmeId: string): Promise<Programme> {
  if (!programmesLedBy(actor).includes(programmeId))
    return notFound('There is no programme at this address that you lead.')
  const programme = await db
    .selectFrom('organisations.directory')
    .select(['id', 'name'])
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()
  const members = await listMembers(db, programmeId)
  return {
    ...programme,
    trusts: await listTakenIn(db, programmeId),
    associates: members.filter((member) => member.role === 'associate'),
  }
}

/** The programmes that the asker leads, in the membership they act as. */
export function programmesLedBy(actor: Actor): string[] {
  return actor.positions.filter((position) => position.role === 'programme_lead').map(({ place }) => place)
}

async function listTakenIn(db: Db, programmeId: string): Promise<TakenIn[]> {
  const { rows } = await sql<TakenIn>`
    select o.id, o.name, case when people.has_chief(o.id) then 'here'
      when exists (select from people.invitations i where i.organisation_id = o.id and i.role = 'chief_executive'
        and i.accepted_at is null and i.withdrawn_at is null) then 'invited'
      else 'nobody' end as chief
    from organisations.directory o where o.kind = 'trust' and o.taken_in_by = ${programmeId}::uuid
    order by o.name`.execute(db)
  return rows
}
