import type { Db } from '#src/platform/database/db.ts'

/** The programmes of this installation, by name. */
export async function listProgrammes(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('organisations.directory')
    .select(['id', 'name'])
    .where('kind', '=', 'programme')
    .orderBy('name')
    .execute()
}
