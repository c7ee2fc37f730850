import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { Columns } from '../sheets/columns.ts'
import type { BroughtSheet } from '../sheets/scale-in-sheet.ts'

/** A spreadsheet between its upload and the draft that it becomes. */
export type KeptSheet = {
  id: string
  organisationId: string
  fileName: string
  sheet: BroughtSheet
  columns: Columns | null
  draftId: string | null
}

/** A sheet that the asker may bring in; 404 where there is none. With `lock` nobody else confirms it meanwhile. */
export async function getSheet(db: Db, id: string | undefined, lock = false): Promise<KeptSheet> {
  if (!isId(id)) notFound()
  const { rows } =
    await sql<KeptSheet>`select id, organisation_id as "organisationId", file_name as "fileName",
      content as sheet, columns, draft_id as "draftId" from frameworks.sheets
    where id = ${id}::uuid ${lock ? sql`for update` : sql``}`.execute(db)
  return rows[0] ?? notFound('This spreadsheet is not kept any more. Choose the file again.')
}

/** What became of the same file when it was brought in before: a draft or a version that is still there; else null. */
export async function findEarlier(db: Db, organisationId: string, hash: string): Promise<string | null> {
  const { rows } = await sql<{ id: string; isPublished: boolean }>`
    select s.draft_id as id, v.id is not null as "isPublished" from frameworks.sheets s
    left join frameworks.drafts d on d.id = s.draft_id and d.removed_at is null
    left join frameworks.versions v on v.id = s.draft_id
    where s.organisation_id = ${organisationId}::uuid and s.file_hash = ${hash} and (d.id is not null or v.id is not null)
    order by s.created_at desc limit 1`.execute(db)
  const [found] = rows
  if (!found) return null
  return found.isPublished ? `/frameworks/${found.id}?did=here` : `/frameworks/drafts/${found.id}?did=here`
}
