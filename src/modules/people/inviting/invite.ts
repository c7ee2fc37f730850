import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { hashSecret, newId, newSecret } from '#src/platform/ids.ts'
import { post } from '#src/platform/mail/post.ts'
import { demand } from '#src/platform/refusal.ts'
import { refused } from '#src/verdict.ts'
import { listInvitationsTo } from '../queries.ts'
import { managerRoles, roleWord } from '../roles.ts'
import { giveSeat } from '../seats.ts'
import { postInvitation } from './letter.ts'

/** Whom to ask, into which organisation and role, and the seat that comes with it. */
export type Ask = {
  organisationId: string
  name: string
  email: string
  role: string
  title?: string | null
  seat?: { place: string; role: string; detail?: string | null }
  /** What the message says it is about, in a few words that tell nothing confidential. */
  about?: string
  /** By when, in a sentence of its own. */
  by?: string | undefined
  /** Set where everybody who belongs already is told later, all of them at once. */
  tellsLater?: boolean
}

/** What became of an invitation: seated at once, invited by mail, or asked before. */
export type Asked = 'seated' | 'invited' | 'already'

/**
 * Asks one person in. Somebody who belongs to the organisation already is seated at once and told, now or later; anybody else gets
 * an invitation that works once, within seven days (S-40), and accepting it makes person, membership and seat. Whoever has
 * one already and has not joined gets another for this seat; one of them is enough to join for all.
 * @throws the refusal of whoever does not manage the organisation's people and asks somebody new into it.
 */
export async function inviteToSeat(db: Db, actor: Actor, ask: Ask): Promise<Asked> {
  const email = ask.email.trim().toLowerCase()
  const member = await findMember(db, ask.organisationId, email)
  if (member) return ask.seat ? seatMember(db, ask, member) : 'already'
  const waiting = await db
    .selectFrom('people.invitations')
    .select(['id', 'expires_at'])
    .where('organisation_id', '=', ask.organisationId)
    .where('email', '=', email)
    .where('role', '=', ask.role)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .$if(ask.seat !== undefined, (query) => query.where('seat_place', '=', ask.seat!.place))
    .executeTakeFirst()
  if (waiting && waiting.expires_at > new Date()) return 'already'
  if (ask.seat) await demandThatMayBringIn(db, ask)
  if (waiting) await inviteAgain(db, waiting.id, ask)
  else await sendInvitation(db, actor, { ...ask, email })
  return 'invited'
}

/** A leader of a piece of work may seat colleagues; only who manages the people may bring somebody new in. */
async function demandThatMayBringIn(db: Db, { organisationId, name, email }: Ask): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`
    select ${organisationId}::uuid = any (array (select access.my_places('manage-people')))
      or access.in_job('installation') as may`.execute(db)
  if (!rows[0]?.may)
    demand(
      refused(
        `${name.trim() || email} does not belong to your organisation yet, and only those who look after its people may bring somebody new in: in a trust its chief executive or improvement director, in a school its headteacher. Ask one of them to invite ${name.trim() || email}, or choose somebody who has joined.`,
      ),
    )
}

async function findMember(db: Db, organisationId: string, email: string) {
  return db
    .selectFrom('access.memberships as m')
    .innerJoin('people.persons as p', 'p.id', 'm.person_id')
    .select(['m.id', 'p.id as personId', 'p.name'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.until', 'is', null)
    .where('p.email', '=', email)
    .executeTakeFirst()
}

async function seatMember(
  db: Db,
  ask: Ask,
  member: { id: string; personId: string; name: string },
): Promise<Asked> {
  const seat = ask.seat!
  if (await isSeated(db, member.id, seat)) return 'already'
  await giveSeat(db, member.id, seat.place, seat.role, seat.detail ?? null)
  if (ask.tellsLater) return 'seated'
  await post(db, {
    toAddress: ask.email,
    toPerson: member.personId,
    organisationId: ask.organisationId,
    subject: ask.about ?? 'Something waits for you in Critical Friend',
    body: `Hello ${member.name},\n\n${ask.about ?? 'You have been given a place in a piece of work'}.${ask.by ? ` ${ask.by}` : ''} Sign in, and Today shows what waits for you:\n\n${publicUrl()}/\n`,
    dedupKey: `seat:${member.id}:${seat.place}:${seat.role}`,
  })
  return 'seated'
}

async function isSeated(db: Db, membershipId: string, seat: NonNullable<Ask['seat']>): Promise<boolean> {
  const row = await db
    .selectFrom('access.seats')
    .select('id')
    .where('membership_id', '=', membershipId)
    .where('place', '=', seat.place)
    .where('role', '=', seat.role)
    .where('detail', 'is not distinct from', seat.detail ?? null)
    .where('until', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

async function sendInvitation(db: Db, actor: Actor, ask: Ask): Promise<void> {
  const [id, secret] = [newId(), newSecret()]
  await db
    .insertInto('people.invitations')
    .values({
      id,
      organisation_id: ask.organisationId,
      name: ask.name.trim(),
      email: ask.email,
      role: ask.role,
      title: ask.title || null,
      seat_place: ask.seat?.place ?? null,
      seat_role: ask.seat?.role ?? null,
      seat_detail: ask.seat?.detail ?? null,
      token_hash: hashSecret(secret),
      invited_by: actor.membershipId!,
      expires_at: inSevenDays(),
    })
    .execute()
  await postInvitation(db, { ...ask, id, secret, invitedBy: actor.membershipId! })
  await record(db, {
    did: 'people.invite',
    chain: ask.organisationId,
    about: { kind: 'organisation', id: ask.organisationId },
    audience: at(ask.organisationId, ...managerRoles),
    said: { name: ask.name, role: roleWord(ask.role) },
  })
}

/**
 * Sends again every invitation to a seat at a place that still waits, with a new link for another seven days; where
 * `atMostDaily`, none that went out within a day. @returns how many were sent.
 */
export async function inviteAgainTo(
  db: Db,
  { place, role, atMostDaily = false }: { place: string; role: string; atMostDaily?: boolean },
  about: Pick<Ask, 'about' | 'by'>,
): Promise<number> {
  const waiting = await listInvitationsTo(db, place, role)
  const sinceYesterday = inSevenDays().getTime() - 24 * 3600 * 1000
  const due = waiting.filter(({ expiresAt }) => !atMostDaily || expiresAt.getTime() < sinceYesterday)
  for (const { id } of due) await inviteAgain(db, id, about)
  return due.length
}

/** Sends an invitation again with a new link for another seven days; the old link stops working. */
export async function inviteAgain(
  db: Db,
  invitationId: string,
  { about, by }: Pick<Ask, 'about' | 'by'> = {},
): Promise<void> {
  const secret = newSecret()
  const letter = await db
    .updateTable('people.invitations')
    .set({ token_hash: hashSecret(secret), expires_at: inSevenDays() })
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning([
      'id',
      'name',
      'email',
      'role',
      'organisation_id as organisationId',
      'invited_by as invitedBy',
    ])
    .executeTakeFirst()
  if (letter) await postInvitation(db, { ...letter, secret, about, by, isAgain: true })
}

/** Seven days from now, when an invitation runs out (S-40). */
function inSevenDays(): Date {
  return new Date(Date.now() + 7 * 24 * 3600 * 1000)
}
