import { listChiefStates, listMembers, type Member } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { Chief } from './policy.ts'

/** A trust that the programme has taken in. */
export type TakenIn = { id: string; uid: number | null; name: string; chief: Chief }

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
    trusts: await listTrusts(db, programmeId),
    associates: members.filter((member) => member.role === 'associate'),
  }
}

/** The programmes that the asker leads, in the membership they act as. */
export function programmesLedBy(actor: Actor): string[] {
  return actor.positions.filter((position) => position.role === 'programme_lead').map(({ place }) => place)
}

async function listTrusts(db: Db, programmeId: string): Promise<TakenIn[]> {
  const trusts = await db
    .selectFrom('organisations.directory')
    .select(['id', 'name', 'group_uid as uid'])
    .where('kind', '=', 'trust')
    .where('taken_in_by', '=', programmeId)
    .orderBy('name')
    .execute()
  const chiefs = await listChiefStates(
    db,
    trusts.map((trust) => trust.id),
  )
  return trusts.map((trust) => ({ ...trust, chief: chiefs.get(trust.id) ?? 'nobody' }))
}
