import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { findEarlier, getSheet } from '../queries/sheets.ts'
import { type Columns, problemsOfColumns, recognise } from '../sheets/columns.ts'
import { fromSheet } from '../sheets/from-sheet.ts'
import type { BroughtSheet, CellProblem } from '../sheets/scale-in-sheet.ts'
import { bringIn } from './bring-in.ts'

type Whose = { membershipId: string; organisationId: string }
type SheetFile = { name: string; hash: string; sheet: BroughtSheet }

/** Days that a spreadsheet is kept which nobody made a draft of. */
const keptDays = 7

/**
 * Keeps the cells of a spreadsheet until somebody has checked them; the same file again leads to what it became.
 * @returns where the page goes on.
 */
export async function keepSheet(
  db: Db,
  { membershipId, organisationId }: Whose,
  { name, hash, sheet }: SheetFile,
): Promise<string> {
  const earlier = await findEarlier(db, organisationId, hash)
  if (earlier) return earlier
  const id = newId()
  const columns = recognise(sheet.rows[0]?.cells ?? [])
  const isKnown = problemsOfColumns(columns).length === 0
  await sql`delete from frameworks.sheets where draft_id is null
    and created_at < now() - make_interval(days => ${keptDays})`.execute(db)
  await sql`insert into frameworks.sheets (id, organisation_id, file_name, file_hash, content, columns, created_by)
    values (${id}, ${organisationId}, ${name}, ${hash}, ${JSON.stringify(sheet)}::jsonb,
      ${isKnown ? JSON.stringify(columns) : null}::jsonb, ${membershipId})`.execute(db)
  return `/frameworks/bring-in/${id}${isKnown ? '' : '/columns'}`
}

/** Says which column of a sheet holds what. */
export async function chooseColumns(db: Db, id: string, columns: Columns): Promise<void> {
  await sql`update frameworks.sheets set columns = ${JSON.stringify(columns)}::jsonb where id = ${id}::uuid`.execute(
    db,
  )
}

/** What became of a sheet that was confirmed. */
export type SheetConfirmed = { draftId: string } | { problems: CellProblem[] } | 'no columns'

/** Makes a draft of a sheet, all of it or nothing; confirmed twice it makes one. */
export async function confirmSheet(
  db: Db,
  membershipId: string,
  { id, title, organisation }: { id: string; title: string; organisation: string },
): Promise<SheetConfirmed> {
  const kept = await getSheet(db, id, true)
  if (kept.draftId) return { draftId: kept.draftId }
  if (!kept.columns) return 'no columns'
  const made = fromSheet(kept.sheet, kept.columns, title, {
    name: organisation,
    now: new Date().toISOString(),
  })
  if (!made.ok) return { problems: made.problems }
  const { organisationId, fileName } = kept
  const { document } = made
  const setAside = [...made.setAside, ...sayOtherwise(made.readOtherwise)]
  const came = await bringIn(db, membershipId, { organisationId, document, setAside, file: fileName })
  const draftId = 'draftId' in came ? came.draftId : came.versionId
  await sql`update frameworks.sheets set draft_id = ${draftId}::uuid where id = ${id}::uuid`.execute(db)
  return { draftId }
}

/** The most cells that the draft remembers as read otherwise; the check page has shown them. */
const mostSaid = 20

function sayOtherwise(cells: readonly CellProblem[]): string[] {
  const more = cells.length - mostSaid
  return [
    ...cells.slice(0, mostSaid).map(({ cell, because }) => `${cell}: ${because}`),
    ...(more > 0
      ? [`${capital(countWord(more, 'other cell was', 'other cells were'))} read otherwise than it stands.`]
      : []),
  ]
}
