import { asOwner } from '#database/testing.ts'
import { csv, fileWith } from './fixture.ts'
import { type ImportOptions, importRegister, type RegisterFiles } from './import-register.ts'
import type { ImportReport } from './importing/report.ts'
import { type Kind, kinds } from './reading/file-kinds.ts'

type Rows = Parameters<typeof csv>[1]

/** The rows of each file, or the text of one that is wrong; `day` is the day that the files' names say. */
export type Given = Partial<Record<Kind, Rows | string | Uint8Array>> & { day?: string }

/** Writes the files and imports them. */
export function importGiven(
  { day = '20220718', ...given }: Given,
  options?: ImportOptions,
): Promise<ImportReport> {
  const files: RegisterFiles = {}
  for (const kind of kinds) {
    const content = given[kind]
    if (content === undefined) continue
    const isRows = Array.isArray(content)
    files[kind] = {
      path: fileWith(isRows ? csv(kind, content) : (content as string)),
      name: `${kind}${day}.csv`,
    }
  }
  return importRegister(files, options)
}

/** Everything that an import may change, to see that it did not. */
export async function everything(): Promise<unknown> {
  const tables = [
    'establishments',
    'groups',
    'group_links',
    'former_names',
    'trust_summaries',
    'organisations',
  ]
  const found: Record<string, unknown> = {}
  for (const table of tables)
    found[table] = await asOwner(`select * from organisations.${table} order by 1, 2, 3`)
  found.memberships = await asOwner('select * from access.memberships order by id')
  found.seats = await asOwner('select * from access.seats order by id')
  return found
}

/** The links as they stand: who, where, from, until. */
export async function links(): Promise<string[]> {
  const rows = await asOwner<{ urn: number; group_uid: number; joined_on: string; left_on: string | null }>(
    'select urn, group_uid, joined_on, left_on from organisations.group_links where not is_sample order by urn, joined_on, group_uid',
  )
  return rows.map(
    ({ urn, group_uid, joined_on, left_on }) => `${urn} in ${group_uid} ${joined_on}–${left_on ?? ''}`,
  )
}
