import { listSchoolsOf } from '#src/modules/organisations/index.ts'
import type { Db } from '#src/platform/database/db.ts'

/** The names of a host's schools as the register has them: places to choose from, and names that no quotation carries. */
export async function listSchoolNames(db: Db, hostId: string): Promise<string[]> {
  return (await listSchoolsOf(db, hostId)).map((school) => school.name)
}
