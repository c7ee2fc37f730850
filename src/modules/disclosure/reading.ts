import { sql } from 'kysely'
import { namesOf, type Seer } from '#src/modules/people/index.ts'
import { record, recordAll } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { ownersOf } from './commands.ts'
import type { DisclosureKind } from './kinds.ts'

/** A frozen copy as its owner and its readers have it. `content` is what was disclosed, and never changes. */
export type Disclosure = {
  id: string
  organisationId: string
  place: string
  kind: DisclosureKind
  subjectId: string
  title: string
  content: unknown
  disclosedBy: string
  disclosedAt: Date
  until: Date | null
  withdrawnAt: Date | null
}

/** Which disclosure is asked for: at a place, of a kind; of one subject or organisation where there are several. */
export type Wanted = { place: string; kind: DisclosureKind; subjectId?: string; organisationId?: string }

/**
 * Finds the disclosure that stands, if the asker owns it or it is open to a seat of theirs; null otherwise, whether or
 * not there is one. Looking for it is not yet reading it: its content is not among what this gives.
 */
export async function findDisclosure(db: Db, wanted: Wanted): Promise<Omit<Disclosure, 'content'> | null> {
  let query = db
    .selectFrom('disclosure.disclosures')
    .select(facts)
    .where('place', '=', wanted.place)
    .where('kind', '=', wanted.kind)
    .where('withdrawn_at', 'is', null)
  if (wanted.subjectId) query = query.where('subject_id', '=', wanted.subjectId)
  if (wanted.organisationId) query = query.where('organisation_id', '=', wanted.organisationId)
  const row = await query.orderBy('disclosed_at', 'desc').executeTakeFirst()
  return (row as Omit<Disclosure, 'content'> | undefined) ?? null
}

/** Everything a place's owner has disclosed there, withdrawn ones too, the newest first: what its owner sees ever after. */
export async function listDisclosures(
  db: Db,
  place: string,
  organisationId: string,
): Promise<Omit<Disclosure, 'content'>[]> {
  const rows = await db
    .selectFrom('disclosure.disclosures')
    .select(facts)
    .where('place', '=', place)
    .where('organisation_id', '=', organisationId)
    .orderBy('disclosed_at', 'desc')
    .execute()
  return rows as Omit<Disclosure, 'content'>[]
}

/** Everything that was disclosed of one subject, wherever it went, the newest first: for its owner. */
export async function listDisclosuresOf(
  db: Db,
  organisationId: string,
  subjectId: string,
): Promise<Disclosure[]> {
  const rows = await db
    .selectFrom('disclosure.disclosures')
    .select([...facts, 'content'])
    .where('subject_id', '=', subjectId)
    .where('organisation_id', '=', organisationId)
    .orderBy('disclosed_at', 'desc')
    .execute()
  return rows as Disclosure[]
}

const facts = [
  'id',
  'organisation_id as organisationId',
  'place',
  'kind',
  'subject_id as subjectId',
  'title',
  'disclosed_by as disclosedBy',
  'disclosed_at as disclosedAt',
  'until',
  'withdrawn_at as withdrawnAt',
] as const

/**
 * Reads a disclosure. Where it is open to a seat of the reader, the reading is logged and shown to its owner, once a
 * day for each reader (LOG-06); an owner who looks at their own is not a reader. @throws 404 when it is not open to them.
 */
export async function readDisclosure(db: Db, actor: Actor, disclosureId: string): Promise<Disclosure> {
  if (!isId(disclosureId)) return notFound()
  const row = (await db
    .selectFrom('disclosure.disclosures')
    .select([...facts, 'content'])
    .where('id', '=', disclosureId)
    .executeTakeFirst()) as Disclosure | undefined
  if (!row) return notFound('Nothing is disclosed to you at this address, or it is no longer.')
  await logReading(db, actor, row)
  return row
}

/** The number of the lock; it means nothing but this. */
const readingsTakeTurns = 720_314_559

async function logReading(
  db: Db,
  actor: Actor,
  { id, organisationId, kind, title }: Disclosure,
): Promise<void> {
  const known = await db
    .selectFrom('disclosure.readings')
    .select('read_at')
    .where('disclosure_id', '=', id)
    .where('membership_id', '=', actor.membershipId)
    .where('read_on', '=', sql<string>`current_date`)
    .executeTakeFirst()
  if (known) return
  // A page may read two disclosures, of two owners: readings take turns, so that no two pages wait for each other.
  await sql`select pg_advisory_xact_lock(${readingsTakeTurns})`.execute(db)
  const { numAffectedRows } = await sql`
    insert into disclosure.readings (disclosure_id, person_id, membership_id)
    select ${id}::uuid, ${actor.personId}::uuid, ${actor.membershipId}::uuid
    where ${id}::uuid = any (array (select disclosure.open_to_me()))
    on conflict do nothing`.execute(db)
  if (!numAffectedRows) return
  await record(db, {
    did: 'disclosure.read',
    chain: organisationId,
    about: { kind: 'disclosure', id },
    audience: ownersOf(organisationId, kind),
    said: { kind, title },
  })
}

/** A disclosure that is open to the asker, with some keys of its content; `isRead` says whether they have opened it. */
export type OpenPart<Part = unknown> = Omit<Disclosure, 'content'> & { part: Part; isRead: boolean }

/**
 * The disclosures of a kind at a place that are open to the asker, with these keys of their content and no more, the
 * earliest first. Whoever shows any of it logs that with `logReadings`.
 */
export async function listOpenParts<Part = unknown>(
  db: Db,
  { place, kind }: Pick<Wanted, 'place' | 'kind'>,
  keys: readonly (keyof Part & string)[],
): Promise<OpenPart<Part>[]> {
  const { rows } = await sql<OpenPart<Part>>`
    select d.id, d.organisation_id as "organisationId", d.place, d.kind, d.subject_id as "subjectId", d.title,
      d.disclosed_by as "disclosedBy", d.disclosed_at as "disclosedAt", d.until, d.withdrawn_at as "withdrawnAt",
      exists (select from disclosure.readings r where r.disclosure_id = d.id
        and r.membership_id = (select access.my_membership())) as "isRead",
      d.content - array (select k from jsonb_object_keys(d.content) k where k <> all (${[...keys]}::text[])) as part
    from disclosure.disclosures d
    where d.place = ${place}::uuid and d.kind = ${kind} and d.id = any (array (select disclosure.open_to_me()))
    order by d.disclosed_at, d.id`.execute(db)
  return rows
}

/** Logs that the asker reads these, each once a day, and shows it to their owners: for a page that shows many at once. */
export async function logReadings(
  db: Db,
  actor: Actor,
  disclosures: readonly Pick<Disclosure, 'id' | 'organisationId' | 'kind' | 'title'>[],
): Promise<void> {
  if (disclosures.length === 0) return
  const ids = disclosures.map(({ id }) => id)
  const { rows: known } = await sql<{ id: string }>`
    select disclosure_id as id from disclosure.readings where membership_id = (select access.my_membership())
      and read_on = current_date and disclosure_id = any (${ids}::uuid[])`.execute(db)
  const unread = ids.filter((id) => !known.some((one) => one.id === id))
  if (unread.length === 0) return
  await sql`select pg_advisory_xact_lock(${readingsTakeTurns})`.execute(db)
  const { rows: logged } = await sql<{ id: string }>`
    insert into disclosure.readings (disclosure_id, person_id, membership_id)
    select o, ${actor.personId}::uuid, ${actor.membershipId}::uuid from disclosure.open_to_me() o
    where o = any (${unread}::uuid[]) on conflict do nothing returning disclosure_id as id`.execute(db)
  const fresh = disclosures.filter(({ id }) => logged.some((one) => one.id === id))
  await recordAll(
    db,
    fresh.map(({ id, organisationId, kind, title }) => ({
      ...{ did: 'disclosure.read', chain: organisationId, about: { kind: 'disclosure', id } },
      ...{ audience: ownersOf(organisationId, kind), said: { kind, title } },
    })),
  )
}

/** Who can read a disclosure now, in names: its recipients whose seats still stand. For its owner and its readers. */
export async function readersOf(db: Db, disclosureId: string): Promise<Seer[]> {
  const { rows } = await sql<Seer>`
    select person_id as "personId", name, role, organisation_id as "organisationId", organisation
    from disclosure.readers(${disclosureId}::uuid)`.execute(db)
  return rows
}

/**
 * Everybody who can see a disclosure now, in names: its readers, and those who disclose for the organisation that owns
 * it. For both.
 */
export async function seersOf(db: Db, disclosureId: string): Promise<Seer[]> {
  const { rows } = await sql<Seer>`
    select person_id as "personId", name, role, organisation_id as "organisationId", organisation
    from disclosure.owners(${disclosureId}::uuid)`.execute(db)
  return [...(await readersOf(db, disclosureId)), ...rows]
}

/** How many of the disclosures of a kind that are open to the asker at a place they have read, and how many not yet. */
export async function countRead(
  db: Db,
  { membershipId }: Actor,
  place: string,
  kind: DisclosureKind,
): Promise<{ read: number; unread: number }> {
  const row = await db
    .selectFrom('disclosure.disclosures as d')
    .leftJoin('disclosure.readings as r', (join) =>
      join.onRef('r.disclosure_id', '=', 'd.id').on('r.membership_id', '=', membershipId),
    )
    .select(({ fn }) => [
      fn.count('d.id').distinct().$castTo<number>().as('open'),
      fn.count('r.disclosure_id').distinct().$castTo<number>().as('read'),
    ])
    .where('d.place', '=', place)
    .where('d.kind', '=', kind)
    .where('d.withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { read: row.read, unread: row.open - row.read }
}

/** One reading, as the owner sees it: who, of which organisation, and when that day they first opened it. */
export type Reading = { name: string; organisation: string; readAt: Date }

/** Who has read a disclosure and when, the latest first; one line a reader and day. For its owner. */
export async function readingsOf(db: Db, disclosureId: string): Promise<Reading[]> {
  const rows = await db
    .selectFrom('disclosure.readings')
    .select(['membership_id', 'read_at'])
    .where('disclosure_id', '=', disclosureId)
    .orderBy('read_at', 'desc')
    .execute()
  const names = await namesOf(
    db,
    rows.map((row) => row.membership_id),
  )
  return rows.map(({ membership_id, read_at }) => ({
    ...(names.get(membership_id) ?? { name: 'Somebody who has left', organisation: '' }),
    readAt: read_at,
  }))
}

/** Who of an exchange has disclosed and when, and whether it is open; never what. */
export type Progress = { organisationId: string; disclosedAt: Date; isOpen: boolean }

/** How far the disclosures of a kind are at a place, for the parties who may see its progress. */
export async function progressOf(db: Db, place: string, kind: DisclosureKind): Promise<Progress[]> {
  const { rows } = await sql<Progress>`
    select organisation_id as "organisationId", disclosed_at as "disclosedAt", is_open as "isOpen"
    from disclosure.progress(${place}::uuid, ${kind})`.execute(db)
  return rows
}

/** The exchange of a place, for its parties; null where there is none. */
export async function findExchange(db: Db, place: string): Promise<string | null> {
  const row = await db
    .selectFrom('disclosure.exchanges')
    .select('id')
    .where('place', '=', place)
    .executeTakeFirst()
  return row?.id ?? null
}
