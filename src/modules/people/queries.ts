import { sql } from 'kysely'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'

/** A person of an organisation, as its own people see them. */
export type Member = {
  membershipId: string
  personId: string
  name: string
  email: string
  role: string
  title: string | null
}

/** The people of an organisation now, by name. Row security lets through those whom the asker may know. */
export async function listMembers(db: Db, organisationId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('access.memberships as m')
    .innerJoin('people.persons as p', 'p.id', 'm.person_id')
    .select(['m.id as membershipId', 'p.id as personId', 'p.name', 'p.email', 'm.role', 'm.title'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.until', 'is', null)
    .execute()
  return rows.sort((a, b) => byName.compare(a.name, b.name))
}

const byName = new Intl.Collator('en-GB')

/** The names and organisations behind memberships that a page already may show. */
export async function namesOf(
  db: Db,
  membershipIds: readonly string[],
): Promise<Map<string, { name: string; organisation: string }>> {
  if (membershipIds.length === 0) return new Map()
  const { rows } = await sql<{ membership_id: string; name: string; organisation: string }>`
    select * from people.names_of(${[...new Set(membershipIds)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ membership_id, name, organisation }) => [membership_id, { name, organisation }]))
}

/** Whom the head of every page names: the person, the organisation they act for, and what else they could act as. */
export type Whom = {
  personId: string
  name: string
  membershipId: string | null
  organisationId: string | null
  organisation: string | null
  organisationKind: string | null
  isSample: boolean
  role: string | null
  others: { membershipId: string; organisation: string; role: string }[]
}

// The frame of a page and the page itself both ask: within a transaction one answer serves.
const asked = new WeakMap<Db, Promise<Whom>>()

/** Who is signed in and as whom they act. */
export function getWhom(db: Db, actor: Actor): Promise<Whom> {
  const whom = asked.get(db) ?? readWhom(db, actor)
  asked.set(db, whom)
  return whom
}

async function readWhom(db: Db, actor: Actor): Promise<Whom> {
  const { rows } = await sql<{
    name: string
    id: string
    organisation: string
    kind: string
    isSample: boolean
    organisationId: string
    role: string
  }>`
    select p.name, m.id, o.name as organisation, o.kind, o.is_sample as "isSample", o.id as "organisationId", m.role
    from people.persons p left join access.memberships m on m.person_id = p.id and m.until is null
    left join organisations.directory o on o.id = m.organisation_id
    where p.id = ${actor.personId}`.execute(db)
  const mine = rows.find((row) => row.id === actor.membershipId)
  return {
    personId: actor.personId,
    name: rows[0]?.name ?? '',
    membershipId: mine?.id ?? null,
    organisationId: mine?.organisationId ?? null,
    organisation: mine?.organisation ?? null,
    organisationKind: mine?.kind ?? null,
    isSample: mine?.isSample ?? false,
    role: mine?.role ?? null,
    others: rows
      .filter((row) => row.id && row.id !== actor.membershipId)
      .map(({ id, organisation, role }) => ({ membershipId: id, organisation, role })),
  }
}

/** An invitation that waits to be accepted. */
export type OpenInvitation = {
  id: string
  name: string
  email: string
  role: string
  invitedAt: Date
  expiresAt: Date
}

/** The invitations of an organisation that are still open or have run out. */
export async function listInvitations(db: Db, organisationId: string): Promise<OpenInvitation[]> {
  return db
    .selectFrom('people.invitations')
    .select(['id', 'name', 'email', 'role', 'invited_at as invitedAt', 'expires_at as expiresAt'])
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .execute()
}

/** An invitation that waits to be accepted and offers a seat; `detail` is what the seat would be about. */
export type SeatInvitation = {
  id: string
  name: string
  email: string
  /** The role in which they join the organisation. */
  role: string
  detail: string | null
  expiresAt: Date
}

/** The invitations that offer a seat in a role at a place and wait to be accepted, by name. */
export async function listInvitationsTo(db: Db, place: string, seatRole: string): Promise<SeatInvitation[]> {
  return db
    .selectFrom('people.invitations')
    .select(['id', 'name', 'email', 'role', 'seat_detail as detail', 'expires_at as expiresAt'])
    .where('seat_place', '=', place)
    .where('seat_role', '=', seatRole)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
}

/** The organisation that stands for the installation itself. */
export async function installationOf(db: Db): Promise<string> {
  const { id } = await db
    .selectFrom('organisations.directory')
    .select('id')
    .where('kind', '=', 'installation')
    .executeTakeFirstOrThrow()
  return id
}
