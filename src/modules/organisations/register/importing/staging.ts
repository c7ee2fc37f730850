import { sql } from 'kysely'
import { copyInto } from '#src/platform/database/copy.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { FileKind } from '../reading/file-kinds.ts'
import type { Layout } from '../reading/header.ts'
import type { Row } from '../reading/read-rows.ts'

const stages = {
  establishments: `urn integer, name text, type_code text, type text, status text, phase text, pupils integer,
    la_code text, la text, establishment_number text, street text, town text, county text, postcode text, region text,
    closed_on date`,
  groups: `uid integer, group_id text, name text, companies_house_number text, type_code text, type text, status text,
    opened_on date, incorporated_on date, closed_on date, street text, town text, county text, postcode text`,
  links: 'group_uid integer, urn integer, joined_on date, establishment_name text',
}

/** The temporary table that the rows of a file wait in; it goes with the transaction. */
export const stageOf = (kind: FileKind): string => `staged_${kind.kind}`

/** Streams the rows of a file into their temporary table. */
export async function stage(db: Db, kind: FileKind, layout: Layout, rows: AsyncIterable<Row>): Promise<void> {
  const table = sql.table(stageOf(kind))
  await sql`create temporary table ${table} (line integer, ${sql.raw(stages[kind.kind])}) on commit drop`.execute(
    db,
  )
  const columns = ['line', ...layout.columns.map((column) => column.field)]
  await copyInto(db, stageOf(kind), columns, asCopied(rows))
  await sql`create unique index on ${table} (${sql.join(kind.key.map((field) => sql.ref(field)))})`.execute(
    db,
  )
  await sql`analyze ${table}`.execute(db)
}

async function* asCopied(rows: AsyncIterable<Row>) {
  for await (const { line, values } of rows) yield [line, ...values]
}

/** Steps back to before the file was staged, when reading it failed half way. */
export async function orStepBack(db: Db, work: () => Promise<void>): Promise<void> {
  await sql`savepoint staging`.execute(db)
  try {
    await work()
    await sql`release savepoint staging`.execute(db)
  } catch (error) {
    await sql`rollback to savepoint staging`.execute(db)
    throw error
  }
}
