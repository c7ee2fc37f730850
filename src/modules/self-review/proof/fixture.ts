import pg from 'pg'
import { inject } from 'vitest'
import { asOwner } from '#database/testing.ts'

/** A row of a dump: the table, the transaction that wrote it, and all that it holds. */
type DumpedRow = { table: string; xmin: number; row: Record<string, unknown> }

/** Runs work on this file's database as the superuser, whom no row security stops, as one who makes a dump. */
export async function asSuperuser<Result>(run: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const [here] = await asOwner<{ name: string }>('select current_database() as name')
  const client = new pg.Client({ ...inject('reach'), database: here!.name })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** The number of the next transaction: what a story writes has this one or a later one. */
export async function nextTransaction(): Promise<number> {
  const [row] = await asOwner<{ xid: string }>('select pg_current_xact_id()::text as xid')
  return Number(row!.xid)
}

/**
 * Everything that every table of every schema holds of what was written from a transaction on. A row is told with the
 * transaction that wrote it and every time in it, as ranks, so that an order in time that betrayed somebody would show.
 * Keys are replaced by what they stand for, and hashes by a word, so that the dumps of two stories that differ in nothing
 * else are the same. Rows of one table and transaction stand in the order of what they say.
 */
export async function dump(since: number, { trust, id }: { trust: string; id: string }): Promise<string[]> {
  const rows = (await asSuperuser((client) => readAll(client, since))).map(withOneClock)
  const labels = await labelsOf(trust, id)
  const times = new Set(rows.flatMap(({ row }) => JSON.stringify(row).match(timePattern) ?? []))
  const timeRank = new Map([...times].sort().map((time, at) => [time, at]))
  const transactions = [...new Set(rows.map(({ xmin }) => xmin))].sort((a, b) => a - b)
  const name = labels.get(trust)!
  const plain = (text: string) =>
    text
      .replaceAll(/\.[0-9a-f]{6}@/g, '@')
      .replaceAll(timePattern, (time) => `time ${timeRank.get(time)}`)
      .replaceAll(/[0-9a-f]{64,}/g, 'hash')
      .replaceAll(/invitation\/[\w-]{43}/g, 'invitation')
      .replaceAll(/(invitation:[0-9a-f-]{36}):\d{13}/g, '$1')
      .replaceAll(madeHere, (key) => labels.get(key) ?? 'key')
      .replaceAll(name, 'Trust')
      .replaceAll(name.toLowerCase(), 'trust')
  return rows
    .map(({ table, xmin, row }) => {
      const written = String(transactions.indexOf(xmin)).padStart(4, '0')
      return `${table} ${written} ${plain(JSON.stringify(row))}`
    })
    .sort()
}

/**
 * Signing in reads the clock twice for one row, as made and as changed: whether a millisecond passes in between is chance,
 * and says nothing of anybody.
 */
function withOneClock<Written extends { table: string; row: unknown }>(written: Written): Written {
  const row = written.row as { createdAt?: string; updatedAt?: string }
  if (!written.table.startsWith('auth.') || !row.createdAt || !row.updatedAt) return written
  const isOne = Math.abs(Date.parse(row.updatedAt) - Date.parse(row.createdAt)) < 1000
  return isOne ? { ...written, row: { ...row, updatedAt: row.createdAt } } : written
}

/** Keys that were made while a story was told, by chance or by the clock; those of frameworks are the same everywhere. */
const madeHere = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** What the keys of a story stand for: its trust, its self-review and groups, and of each person all that is theirs. */
async function labelsOf(trust: string, id: string): Promise<Map<string, string>> {
  const rows = await asOwner<{ id: string; label: string }>(
    `select id, name as label from organisations.organisations where id = $1
     union all select $2::uuid, 'the self-review'
     union all select id, 'group ' || name from self_review.perspectives where self_review_id = $2
     union all select p.id, 'person ' || p.name from people.persons p
       join access.memberships m on m.person_id = p.id where m.organisation_id = $1
     union all select m.id, 'membership of ' || p.name from access.memberships m
       join people.persons p on p.id = m.person_id where m.organisation_id = $1
     union all select s.id, 'seat of ' || p.name from access.seats s join access.memberships m on m.id = s.membership_id
       join people.persons p on p.id = m.person_id where m.organisation_id = $1`,
    [trust, id],
  )
  return new Map(rows.map((row) => [row.id, row.label]))
}

const timePattern = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(\+00:00|Z)/g

/** Of a sign-in only that it is there: what is secret about it is random. */
const secret = ['password', 'token', 'value']

async function readAll(client: pg.Client, since: number): Promise<DumpedRow[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const all: DumpedRow[] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ xmin: string; row: Record<string, unknown> }>(
      `select xmin::text, to_jsonb(t) as row from ${name} t where xmin::text::bigint >= $1`,
      [since],
    )
    for (const { xmin, row } of rows) {
      for (const column of secret) if (name.startsWith('auth.') && column in row) row[column] = 'secret'
      all.push({ table: name, xmin: Number(xmin), row })
    }
  }
  return all
}
