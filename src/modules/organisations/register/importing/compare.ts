import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { FileKind } from '../reading/file-kinds.ts'
import type { Layout } from '../reading/header.ts'
import type { Problems } from '../reading/problems.ts'
import { stageOf } from './staging.ts'

/** How the rows of a file stand to what is loaded. */
export type Difference = { added: number; changed: number; unchanged: number; absent: number }

/** The facts about an establishment or a group that its file has; what it lacks is left as it is loaded. */
export function factsOf(kind: FileKind, layout: Layout): string[] {
  return layout.columns.map((column) => column.field).filter((field) => !kind.key.includes(field))
}

/** The facts of one side of a comparison, as one row value. */
export function rowOf(side: 's' | 't', facts: readonly string[]): RawBuilder<unknown> {
  return sql`(${sql.join(facts.map((fact) => sql.ref(`${side}.${fact}`)))})`
}

/** Compares a staged file of establishments or groups with what is loaded. */
export async function compareFacts(db: Db, kind: FileKind, layout: Layout): Promise<Difference> {
  const facts = factsOf(kind, layout)
  const key = sql.ref(kind.key[0]!)
  const target = sql.table(`organisations.${kind.kind}`)
  const staged = sql.table(stageOf(kind))
  const { rows } = await sql<{ all: number; added: number; changed: number; absent: number }>`
    select count(*) as "all", count(*) filter (where t.${key} is null) as added,
      count(*) filter (where t.${key} is not null and ${rowOf('s', facts)} is distinct from ${rowOf('t', facts)}) as changed,
      (select count(*) from ${target} t where not t.is_sample
        and not exists (select from ${staged} s where s.${key} = t.${key})) as absent
    from ${staged} s left join ${target} t on t.${key} = s.${key}`.execute(db)
  const { all, added, changed, absent } = rows[0]!
  return { added, changed, unchanged: all - added - changed, absent }
}

/** How many rows of this kind an import has loaded: what a new file's size is held against. Links that ended do not count. */
export async function countLoaded(db: Db, kind: FileKind): Promise<number> {
  const table = kind.kind === 'links' ? 'group_links' : kind.kind
  const isCurrent = kind.kind === 'links' ? sql`and left_on is null` : sql``
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${sql.table(`organisations.${table}`)} where not is_sample ${isCurrent}`.execute(
    db,
  )
  return rows[0]!.n
}

/** Refuses staged rows that the database alone can judge: a number of the sample story's, a link to no group. */
export async function refuseStaged(db: Db, kind: FileKind, problems: Problems): Promise<void> {
  if (kind.kind === 'links') {
    const lost = await sql<{ line: number; group_uid: number }>`
      delete from staged_links s where not exists (select from organisations.groups g where g.uid = s.group_uid and not g.is_sample)
        ${(await isStaged(db, 'staged_groups')) ? sql`and not exists (select from staged_groups g where g.uid = s.group_uid)` : sql``}
      returning line, group_uid`.execute(db)
    for (const { line, group_uid } of lost.rows)
      problems.add(line, `The group ${group_uid} is in no file of groups that has been imported.`)
    return
  }
  const key = sql.ref(kind.key[0]!)
  const taken = await sql<{ line: number }>`
    delete from ${sql.table(stageOf(kind))} s using ${sql.table(`organisations.${kind.kind}`)} t
    where t.${key} = s.${key} and t.is_sample returning s.line`.execute(db)
  for (const { line } of taken.rows)
    problems.add(line, 'Its number is taken by the sample story. Remove the sample story first.')
}

async function isStaged(db: Db, table: string): Promise<boolean> {
  const { rows } = await sql<{
    is: boolean
  }>`select to_regclass(${`pg_temp.${table}`}) is not null as is`.execute(db)
  return rows[0]!.is
}
