import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { tell } from '#src/platform/live/tell.ts'
import { demand } from '#src/platform/refusal.ts'
import type { DisclosureKind } from './kinds.ts'
import { mayDisclose } from './policy.ts'

/** What is to cross: whose, at which place of work, of which kind, and its frozen copy. */
export type ToDisclose = {
  organisationId: string
  place: string
  kind: DisclosureKind
  subjectId: string
  title: string
  /** The copy as it will be read; nothing that is not in it crosses. Kept as JSON. */
  content: unknown
  /** The exchange it is part of: then nobody reads it before all sides have disclosed. */
  exchangeId?: string | null
  until?: Date | null
  /** Who besides its owner may know that it happened: positions at the place. Never the content. */
  audience?: readonly string[]
}

/** A disclosure as made: `isNew` is false where the same one stood already, made by somebody quicker. */
export type Disclosed = { id: string; isNew: boolean }

/**
 * Discloses a frozen copy to named seats, once: of two who disclose the same at the same moment, one makes it and
 * the other is given theirs (S-14). @throws 403 when no reader is named.
 */
export async function disclose(
  db: Db,
  actor: Actor,
  what: ToDisclose,
  seatIds: readonly string[],
): Promise<Disclosed> {
  demand(mayDisclose(seatIds))
  const id = newId()
  // Without a conflict target PostgreSQL asks for no right to read: a lead reviewer may disclose what only readers see.
  const added = await db
    .insertInto('disclosure.disclosures')
    .values({
      id,
      organisation_id: what.organisationId,
      place: what.place,
      exchange_id: what.exchangeId ?? null,
      kind: what.kind,
      subject_id: what.subjectId,
      title: what.title,
      content: JSON.stringify(what.content),
      disclosed_by: actor.membershipId!,
      until: what.until ?? null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return { id: await standing(db, what), isNew: false }
  await nameReaders(db, id, seatIds)
  await recordDisclosed(db, id, what, seatIds.length)
  return { id, isNew: true }
}

async function standing(db: Db, { place, kind, subjectId }: ToDisclose): Promise<string> {
  const row = await db
    .selectFrom('disclosure.disclosures')
    .select('id')
    .where('place', '=', place)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.id
}

async function nameReaders(db: Db, disclosureId: string, seatIds: readonly string[]): Promise<void> {
  await db
    .insertInto('disclosure.recipients')
    .values([...new Set(seatIds)].map((seat_id) => ({ disclosure_id: disclosureId, seat_id })))
    .onConflict((on) => on.doNothing())
    .execute()
}

async function recordDisclosed(db: Db, id: string, what: ToDisclose, readers: number): Promise<void> {
  await record(db, {
    did: 'disclosure.disclose',
    chain: what.organisationId,
    about: { kind: 'disclosure', id },
    audience: [...ownersOf(what.organisationId, what.kind), ...(what.audience ?? [])],
    said: { kind: what.kind, title: what.title, readers },
  })
  await tell(db, what.place)
}

/** Who may know of everything that happens to an organisation's disclosures; findings are the team's, not its trust's. */
export function ownersOf(organisationId: string, kind: string): string[] {
  return kind === 'findings'
    ? []
    : at(organisationId, 'chief_executive', 'improvement_director', 'head_of_school')
}

/** Names one more reader of a disclosure that stands: somebody who joined the other side's team afterwards. */
export async function addReaders(db: Db, disclosureId: string, seatIds: readonly string[]): Promise<void> {
  if (seatIds.length > 0) await nameReaders(db, disclosureId, seatIds)
}

/**
 * Takes a disclosure back for the future: nobody opens it from now on; what was read was read, and stays logged.
 * In an exchange the other side's closes too, since neither reads while one is missing. False when it was over already.
 */
export async function withdrawDisclosure(db: Db, disclosureId: string): Promise<boolean> {
  return endOne(db, disclosureId, 'withdraw')
}

/** Ends a disclosure because what it was for is over; unlike a withdrawal it leaves the other side's open. */
export async function endDisclosure(db: Db, disclosureId: string): Promise<boolean> {
  return endOne(db, disclosureId, 'end')
}

async function endOne(db: Db, disclosureId: string, how: 'withdraw' | 'end'): Promise<boolean> {
  const column = how === 'withdraw' ? 'withdrawn_at' : 'until'
  const ended = await db
    .updateTable('disclosure.disclosures')
    .set({ [column]: new Date() })
    .where('id', '=', disclosureId)
    .where('withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', sql<Date>`now()`)]))
    .returning(['organisation_id', 'place', 'kind', 'title'])
    .executeTakeFirst()
  if (!ended) return false
  await record(db, {
    did: `disclosure.${how}`,
    chain: ended.organisation_id,
    about: { kind: 'disclosure', id: disclosureId },
    audience: ownersOf(ended.organisation_id, ended.kind),
    said: { kind: ended.kind, title: ended.title },
  })
  await tell(db, ended.place)
  return true
}

/** A message to the readers of a disclosure: nothing confidential (NOT-02). */
export type ReaderMail = { subject: string; body: string; dedupKey: string }

/** Writes to everybody who reads a disclosure of the writer's now; their addresses stay unknown to the writer. */
export async function postToReaders(db: Db, disclosureId: string, mail: ReaderMail): Promise<void> {
  await sql`select disclosure.post_to_readers(${disclosureId}::uuid, ${mail.subject}, ${mail.body}, ${mail.dedupKey})`.execute(
    db,
  )
}

/** Opens an exchange at a place: disclosures that open only together. Only while a partnership opens. */
export async function openExchange(db: Db, place: string, expected: number): Promise<string> {
  const id = newId()
  await db.insertInto('disclosure.exchanges').values({ id, place, expected }).execute()
  return id
}
